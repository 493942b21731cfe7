import type { BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron';
import type { Rectangle } from '../services/place-on-screens.ts';

/** Of every window, in development, tests and production alike. Most are Electron's defaults, written for the reader. */
const confined: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

/** The one window of the desk. */
export function deskWindowOptions(
  session: Session,
  preload: string,
  place?: Rectangle,
): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    ...place,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...confined, session, preload },
  };
}

/** A window nobody sees, to lay out one document for printing; it has no preload and so no way to call the shell. */
export function printWindowOptions(session: Session): BrowserWindowConstructorOptions {
  return { show: false, webPreferences: { ...confined, session } };
}
