import type { App, Session } from 'electron';
import { appOrigin } from './app-origin.ts';
import { guardPermissions } from './permissions.ts';

/** Whether a request may go on at all; `blob:` and `data:` stay inside the page and are ruled by its policy. */
export function mayRequest(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.origin === appOrigin || url.protocol === 'data:';
}

function guard(session: Session): void {
  guardPermissions(session);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  // The handlers of `https` see no web socket; this sees them all.
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url) }));
}

/**
 * Every session that ever comes to be knows no network, asks nobody, downloads nothing and checks no spelling with
 * dictionaries from afar: the ones we open, and the default one that we do not use.
 * @see https://www.electronjs.org/docs/latest/api/app#event-session-created
 * @see https://www.electronjs.org/docs/latest/tutorial/spellchecker
 */
export function guardSessions(app: App): void {
  app.on('session-created', guard);
}
