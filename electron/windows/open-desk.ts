import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { app, ipcMain, session, type BrowserWindow } from 'electron';
import { ok, type Result } from '#shared/kernel/result.ts';
import { createElectronPrinting } from '../adapters/printing.ts';
import { withFaces } from '../faces/faces.ts';
import { createDispatch } from '../ipc/dispatch.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { createServices, type RunningServices } from '../ipc/create-services.ts';
import { registerChannels } from '../ipc/register.ts';
import { loadAppFiles, type AppFiles } from '../security/app-files.ts';
import { serveFromMemory } from '../security/protocol.ts';
import { serve } from '../security/serve.ts';
import { createDiagnostics, type Diagnostics } from '../services/diagnostics.ts';
import { admitEngine } from '../services/engine.ts';
import type { InstanceLock } from '../services/instance-lock.ts';
import type { OpenedBundles } from '../services/opened-bundles.ts';
import { keepOnly } from '../services/keep-only.ts';
import type { Launch } from '../services/program/launch.ts';
import { admitVersion, type Settled } from '../services/program/settle.ts';
import { loadWindowPlace, saveWindowPlace } from '../services/window-place.ts';
import { openDeskWindow, placeOfWindow } from './desk-window.ts';

export interface DeskGround {
  readonly dataFolder: string;
  readonly launch: Launch;
  readonly program: Settled;
  readonly lock: InstanceLock;
  readonly opened: OpenedBundles;
}

export interface OpenDesk {
  readonly window: BrowserWindow;
  /** Finishes what is being written and lets go of the data. */
  readonly close: () => Promise<void>;
}

/** Leaves of the profile nothing but the sealed journal. */
async function stripProfile(dataFolder: string): Promise<void> {
  const partition = join(dataFolder, 'electron', 'Partitions', 'desk');
  await mkdir(partition, { recursive: true, mode: 0o700 });
  await keepOnly(partition, ['IndexedDB']);
}

function servicesOf(ground: DeskGround, files: AppFiles, diagnostics: Diagnostics): RunningServices {
  const { dataFolder, launch, lock, opened } = ground;
  return createServices({
    dataFolder,
    launch,
    diagnostics,
    printing: createElectronPrinting(files, diagnostics),
    documents: () => Promise.resolve(app.getPath('documents')),
    extraPlaces: [],
    opened,
    holdsFolder: () => lock.check(),
    info: {
      shell: 'electron',
      version: launch.version,
      browser: `Chromium ${process.versions.chrome}`,
      platform: process.platform,
    },
  });
}

/** Nothing of the data is open yet: no page is answered before. */
async function admit(
  { dataFolder, program }: DeskGround,
  { backups }: RunningServices,
): Promise<Result<void>> {
  const version = await admitVersion(program, dataFolder, backups);
  if (!version.ok) return version;
  return admitEngine({ dataFolder, shell: 'electron', version: process.versions.chrome, backups });
}

/** The way to keep where the window stands, also when it is closed before anybody asks. */
function keepPlaceOf(window: BrowserWindow, dataFolder: string): () => Promise<void> {
  let last = placeOfWindow(window);
  window.on('close', () => (last = placeOfWindow(window)));
  return async () => {
    const place = placeOfWindow(window) ?? last;
    // A disk that does not take it costs the next start a window at its usual place.
    if (place) await saveWindowPlace(dataFolder, place);
  };
}

/** Opens the window of the desk over data whose place is taken. */
export async function openDesk(ground: DeskGround): Promise<Result<OpenDesk>> {
  const { dataFolder, launch, lock } = ground;
  await stripProfile(dataFolder);
  const diagnostics = createDiagnostics(dataFolder, () => new Date());
  const files = withFaces(await loadAppFiles(join(launch.folder, 'out', 'renderer')));
  const desk = session.fromPartition('persist:desk');
  serveFromMemory(desk, (request) => serve(files, request));

  const services = servicesOf(ground, files, diagnostics);
  const dispatch = createDispatch({ handlers: createHandlers(services), diagnostics });
  app.on('child-process-gone', (_event, { reason }) => diagnostics.record('process.gone', { reason }));
  const opened: { window?: BrowserWindow } = {};
  const isOurWindow = (contents: unknown) => contents === opened.window?.webContents;
  registerChannels({ ipcMain, dispatch, diagnostics, isOurWindow });

  const admitted = await admit(ground, services);
  if (!admitted.ok) {
    await services.close();
    return admitted;
  }
  const settings = await services.settings.current();
  const language = settings.ok ? settings.value.language : 'kk';
  const preload = join(launch.folder, 'out', 'electron', 'preload.cjs');
  const place = await loadWindowPlace(dataFolder);
  const window = openDeskWindow({ session: desk, preload, language, diagnostics, place });
  opened.window = window;
  diagnostics.record('shell.started', { ms: Math.round(performance.now()) });
  const keepPlace = keepPlaceOf(window, dataFolder);
  const close = async () => {
    await keepPlace();
    await services.close();
    await lock.release();
  };
  return ok({ window, close });
}
