import { BrowserWindow, dialog, Menu, screen, type Session } from 'electron';
import { crashedPath } from '../faces/faces.ts';
import { appOrigin } from '../security/app-origin.ts';
import type { Diagnostics } from '../services/diagnostics.ts';
import { placeOnScreens } from '../services/place-on-screens.ts';
import type { WindowPlace } from '../services/window-place.ts';
import { contextMenu, deskMenu } from './menus.ts';
import { createPatience } from './unresponsive.ts';
import { deskWindowOptions } from './window-options.ts';

export interface DeskWindowPorts {
  readonly session: Session;
  /** Full path of the bundled preload. */
  readonly preload: string;
  /** Of the menus; the window itself changes its language as it runs. */
  readonly language: 'kk' | 'ru';
  readonly diagnostics: Pick<Diagnostics, 'record'>;
  /** Where the window stood when it was last closed. */
  readonly place: WindowPlace | undefined;
}

/** Opens the window of the desk, shown once its first picture is ready, and a face in its place when its renderer dies. */
export function openDeskWindow(ports: DeskWindowPorts): BrowserWindow {
  const { session, preload, language, diagnostics, place } = ports;
  Menu.setApplicationMenu(Menu.buildFromTemplate(deskMenu(language)));
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow(deskWindowOptions(session, preload, placeOnScreens(place, workAreas)));
  if (place?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  watchAnswering(window, diagnostics);
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

function watchAnswering(window: BrowserWindow, diagnostics: Pick<Diagnostics, 'record'>): void {
  const patience = createPatience({
    ask: async (question) => (await dialog.showMessageBox(window, question)).response,
    // What hangs cannot be asked to go: it dies, and `render-process-gone` shows the way back in.
    restart: () => window.webContents.forcefullyCrashRenderer(),
  });
  window.on('unresponsive', () => {
    diagnostics.record('window.unresponsive');
    patience.hung();
  });
  window.on('responsive', () => patience.answers());
}

/** Where a window stands now; undefined when it is closed already. */
export function placeOfWindow(window: BrowserWindow): WindowPlace | undefined {
  if (window.isDestroyed()) return undefined;
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
}

/** Brings a window forward, also from the task bar. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
