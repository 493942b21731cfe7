import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, ipcMain, session, shell, type BrowserWindow } from 'electron';
import type { Problem } from '#shared/kernel/result.ts';
import { createElectronPrinting } from './adapters/printing.ts';
import { createDispatch } from './ipc/dispatch.ts';
import { createHandlers } from './ipc/handlers.ts';
import { createServices } from './ipc/create-services.ts';
import { registerChannels } from './ipc/register.ts';
import { createDeparture } from './departure.ts';
import { withFaces } from './faces/faces.ts';
import { failureMessage, startedMessage } from './messages.ts';
import { loadAppFiles } from './security/app-files.ts';
import { openExternalLink } from './security/external-links.ts';
import { guardNavigation } from './security/navigation.ts';
import { serveFromMemory } from './security/protocol.ts';
import { serve } from './security/serve.ts';
import { guardSessions } from './security/session.ts';
import { completeRestore } from './services/backup/restore.ts';
import { chooseDataFolder, prepareDataFolder } from './services/data-folder.ts';
import { createDiagnostics } from './services/diagnostics.ts';
import { admitEngine } from './services/engine.ts';
import { acquireInstanceLock, type InstanceLock } from './services/instance-lock.ts';
import { keepOnly } from './services/keep-only.ts';
import { focusWindow, openDeskWindow } from './windows/desk-window.ts';

const built = (...path: string[]) => join(import.meta.dirname, '..', ...path);
const asked = app.commandLine.getSwitchValue('data') || undefined;
const world = { platform: process.platform, home: homedir(), environment: process.env, asked };
const dataFolder = chooseDataFolder(world);
const profileFolder = join(dataFolder, 'electron');
let window: BrowserWindow | undefined;

// Before `ready`: the sandbox and the guards for everything that will ever open. No crash reporter is
// started, because a memory dump would hold cases in plain text.
app.enableSandbox();
guardSessions(app);
guardNavigation(app, (address) => void openExternalLink(address, (link) => shell.openExternal(link)));
app.setPath('userData', profileFolder);

/** A start that failed has a face: one sentence in each language, and the code. */
function giveUp(problem: Problem): void {
  dialog.showErrorBox(app.getName(), failureMessage(problem));
  app.exit(1);
}

// What nobody foresaw has a face too; everything answered until then is on the disk.
for (const surprise of ['uncaughtException', 'unhandledRejection'])
  process.on(surprise, () => giveUp({ code: 'SHELL_UNEXPECTED' }));

/** Leaves of the profile nothing but the sealed journal. */
async function stripProfile(): Promise<void> {
  const partition = join(profileFolder, 'Partitions', 'desk');
  await mkdir(partition, { recursive: true, mode: 0o700 });
  await keepOnly(partition, ['IndexedDB']);
}

async function start(): Promise<void> {
  const folder = await prepareDataFolder(dataFolder);
  const lock = folder.ok
    ? await acquireInstanceLock(dataFolder, () => window && focusWindow(window))
    : folder;
  const restored = lock.ok ? await completeRestore(dataFolder) : lock;
  if (lock.ok && restored.ok) await open(lock.value);
  else if (!restored.ok) giveUp(restored.problem);
}

async function open(lock: InstanceLock): Promise<void> {
  await stripProfile();
  const diagnostics = createDiagnostics(dataFolder, () => new Date());
  const files = withFaces(await loadAppFiles(built('renderer')));
  const desk = session.fromPartition('persist:desk');
  serveFromMemory(desk, (request) => serve(files, request));

  const services = createServices({
    dataFolder,
    diagnostics,
    printing: createElectronPrinting(files, diagnostics),
    documents: () => Promise.resolve(app.getPath('documents')),
    extraPlaces: [],
    holdsFolder: () => lock.check(),
    info: {
      shell: 'electron',
      version: app.getVersion(),
      browser: `Chromium ${process.versions.chrome}`,
      platform: process.platform,
    },
  });
  const dispatch = createDispatch({ handlers: createHandlers(services), diagnostics });
  registerChannels({
    ipcMain,
    dispatch,
    diagnostics,
    isOurWindow: (contents) => contents === window?.webContents,
  });

  const engine = await admitEngine({
    dataFolder,
    shell: 'electron',
    version: process.versions.chrome,
    backups: services.backups,
  });
  if (!engine.ok) {
    giveUp(engine.problem);
    return;
  }
  const settings = await services.settings.current();
  const language = settings.ok ? settings.value.language : 'kk';
  const preload = built('electron', 'preload.cjs');
  window = openDeskWindow({ session: desk, preload, language, diagnostics });
  diagnostics.record('shell.started', { ms: Math.round(performance.now()) });
  process.stdout.write(`${startedMessage('electron', '')}\n`);
  const close = () => services.close().then(() => lock.release());
  const leave = createDeparture({ close, exit: () => app.exit(0), limit: 5_000 });
  window.once('closed', () => void leave());
  // Also by the menu of the system: nothing closes before the vault has.
  app.on('before-quit', (event) => {
    event.preventDefault();
    void leave();
  });
}

// Top-level await on `ready` would wait for itself: it comes only after this module has run.
void app.whenReady().then(start);
app.on('window-all-closed', () => undefined);
