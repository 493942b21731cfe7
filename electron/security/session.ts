import type { Session } from 'electron';
import { appOrigin } from './app-origin.ts';
import { guardPermissions } from './permissions.ts';
import { serveFromMemory } from './protocol.ts';
import type { Answerer } from './serve.ts';

/** Whether a request may go on at all; `blob:` and `data:` stay inside the page and are ruled by its policy. */
export function mayRequest(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.origin === appOrigin || url.protocol === 'data:';
}

/**
 * A session that knows no network: served from memory, asking nobody, downloading nothing, checking no spelling
 * with dictionaries from afar.
 * @see https://www.electronjs.org/docs/latest/tutorial/spellchecker
 */
export function confineSession(session: Session, answerer: Answerer): void {
  serveFromMemory(session, answerer);
  guardPermissions(session);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  // The handler of `https` sees no web socket; this sees them all.
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url) }));
}
