import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createElement as draw } from 'react';
import { refuse, type Result } from '#shared/kernel/result.ts';
import type { OfficeFolds } from '../services/office-folds.ts';
import type { Region } from '../services/region.ts';
import { endSession, findSession, signIn, type Session } from './accounts.ts';
import { actRoutes } from './act-routes.ts';
import { cookieOptions, fieldsOf, isFromElsewhere, isOwnForm, protect, sessionCookie } from './guard.ts';
import { Signing } from './forms.ts';
import { lookRoutes } from './look-routes.ts';
import { RefusedPage } from './pages/RefusedPage.tsx';
import { SignInPage } from './pages/SignInPage.tsx';
import { styleSheet } from './style.ts';
import { sendPage, viewOf } from './send-page.ts';

/** What the routes of the oblast's page share. */
export interface Oblast {
  readonly region: Region;
  readonly folds: OfficeFolds;
}

declare module 'fastify' {
  interface FastifyRequest {
    oblastSession: Session | undefined;
  }
}

const signInsPerMinute = 20;

/** The oblast's page: everything under /oblast, none of it without a session but the door and the style sheet. */
export async function oblastRoutes(app: FastifyInstance, oblast: Oblast): Promise<void> {
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, new URLSearchParams(body as string));
    },
  );
  app.decorateRequest('oblastSession', undefined);
  app.addHook('onRequest', async (request, reply) => {
    protect(reply);
    request.oblastSession = await findSession(oblast.region, request.cookies[sessionCookie]);
  });
  door(app, oblast);
  await app.register((inside, _options, done) => {
    insideRoutes(inside, oblast);
    done();
  });
}

/** What only somebody who is signed in reaches, and only by a form drawn for that session. */
function insideRoutes(app: FastifyInstance, oblast: Oblast): void {
  app.addHook('preHandler', async (request, reply) => {
    const { oblastSession: session, method, body } = request;
    if (!session) return reply.redirect('/oblast/sign-in', 303);
    if (method !== 'POST' || (isOwnForm(session, fieldsOf(body)) && !isFromElsewhere(request)))
      return undefined;
    const view = { ...viewOf(request, reply), path: '/oblast' };
    return sendPage(reply, draw(RefusedPage, { view, problem: { code: 'FORM_STALE' } }), 403);
  });
  lookRoutes(app, oblast);
  actRoutes(app, oblast);
  app.post('/oblast/sign-out', async (request, reply) => {
    await endSession(oblast.region, request.cookies[sessionCookie] ?? '');
    return reply.clearCookie(sessionCookie, cookieOptions(request)).redirect('/oblast/sign-in', 303);
  });
}

/** The door: what is reached without a session. */
function door(app: FastifyInstance, { region }: Oblast): void {
  app.get('/oblast/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(styleSheet));
  app.get('/oblast/sign-in', (request, reply) =>
    sendPage(reply, draw(SignInPage, { view: { ...viewOf(request, reply), session: undefined } })),
  );
  const config = { rateLimit: { max: signInsPerMinute, timeWindow: 60_000 } };
  app.post('/oblast/sign-in', { config }, async (request, reply) => {
    const opened = await open(region, request);
    if (opened.ok)
      return reply.setCookie(sessionCookie, opened.value, cookieOptions(request)).redirect('/oblast', 303);
    const view = { ...viewOf(request, reply), session: undefined };
    return sendPage(reply, draw(SignInPage, { view, problem: opened.problem }), 403);
  });
}

async function open(region: Region, request: FastifyRequest): Promise<Result<string>> {
  const given = Signing.safeParse(fieldsOf(request.body));
  if (isFromElsewhere(request)) return refuse({ code: 'FORM_STALE' });
  if (!given.success) return refuse({ code: 'SIGN_IN_REFUSED' });
  return signIn(region, given.data.login, given.data.passphrase);
}
