import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { languageOf } from './guard.ts';
import type { View } from './pages/Shell.tsx';
import { textsIn } from './texts.ts';

export function viewOf(request: FastifyRequest, reply: FastifyReply): View {
  const path = request.url.split('?')[0] ?? '/oblast';
  return { texts: textsIn(languageOf(request, reply)), session: request.oblastSession, path };
}

/** Plain HTML; React has escaped every text in it. */
export function sendPage(reply: FastifyReply, page: ReactElement, status = 200): FastifyReply {
  const html = `<!doctype html>${renderToStaticMarkup(page)}`;
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}
