import { BrowserWindow, Menu, type Session } from 'electron';
import { crashedPath } from '../faces/faces.ts';
import { appOrigin } from '../security/app-origin.ts';
import type { Diagnostics } from '../services/diagnostics.ts';
import { contextMenu, deskMenu } from './menus.ts';
import { deskWindowOptions } from './window-options.ts';

export interface DeskWindowPorts {
  readonly session: Session;
  /** Full path of the bundled preload. */
  readonly preload: string;
  /** Of the menus; the window itself changes its language as it runs. */
  readonly language: 'kk' | 'ru';
  readonly diagnostics: Pick<Diagnostics, 'record'>;
}

/** Opens the window of the desk, shown once its first picture is ready, and a face in its place when its renderer dies. */
export function openDeskWindow({ session, preload, language, diagnostics }: DeskWindowPorts): BrowserWindow {
  Menu.setApplicationMenu(Menu.buildFromTemplate(deskMenu(language)));
  const window = new BrowserWindow(deskWindowOptions(session, preload));
  window.once('ready-to-show', () => window.show());
  window.on('unresponsive', () => diagnostics.record('window.unresponsive'));
  window.webContents.on('context-menu', (_event, at) => {
    const offered = contextMenu(language, at);
    if (offered.length > 0) Menu.buildFromTemplate(offered).popup({ window });
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    diagnostics.record('window.crashed', { reason });
    // The user leads the way back in: a page that dies as soon as it opens would otherwise die for ever.
    if (reason !== 'clean-exit') void window.loadURL(`${appOrigin}${crashedPath}`);
  });
  void window.loadURL(`${appOrigin}/`);
  return window;
}

/** Brings a window forward, also from the task bar. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
