import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Session } from './accounts.ts';
import { languages, type Language } from './texts.ts';

export const sessionCookie = 'desk_session';
const languageCookie = 'desk_language';

/** The page has no script, no picture and no font of its own or of anybody else. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

export function protect(reply: FastifyReply): void {
  void reply.headers(headers);
}

/** Only over TLS where the proxy before the server speaks it. */
export function cookieOptions({ protocol }: FastifyRequest) {
  return { path: '/oblast', httpOnly: true, sameSite: 'strict', secure: protocol === 'https' } as const;
}

const Asked = z.object({ lang: z.enum(languages) });

/** The language asked for now, else the one chosen before; Kazakh for a newcomer. */
export function languageOf(request: FastifyRequest, reply: FastifyReply): Language {
  const asked = Asked.safeParse(request.query);
  if (asked.success) void reply.setCookie(languageCookie, asked.data.lang, cookieOptions(request));
  const chosen = asked.success ? asked.data.lang : request.cookies[languageCookie];
  return languages.find((each) => each === chosen) ?? 'kk';
}

/** The fields of a form, each at most once. */
export function fieldsOf(body: unknown): Record<string, string> {
  return body instanceof URLSearchParams ? Object.fromEntries(body) : {};
}

/** Whether a form was drawn for this session: a page of another site cannot know its token. */
export function isOwnForm(session: Session, fields: Record<string, string>): boolean {
  const [given, own] = [fields['formToken'] ?? '', session.formToken].map((text) => Buffer.from(text));
  return (
    given?.length === own?.length && given !== undefined && own !== undefined && timingSafeEqual(given, own)
  );
}

/** A browser says where a request came from; one that does not say is held by the token and the cookie alone. */
export function isFromElsewhere({ headers: sent }: FastifyRequest): boolean {
  const site = sent['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin';
}
