import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { createDispatch } from '../ipc/dispatch.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { createServices, type RunningServices } from '../ipc/create-services.ts';
import { loadAppFiles, type AppFiles } from '../security/app-files.ts';
import { appOrigin } from '../security/app-origin.ts';
import { serve } from '../security/serve.ts';
import { prepareDataFolder } from '../services/data-folder.ts';
import { documentsFolder } from '../services/drives.ts';
import { createDiagnostics, type Diagnostics } from '../services/diagnostics.ts';
import { acquireInstanceLock, type InstanceLock } from '../services/instance-lock.ts';
import type { PlaceFolder } from '../services/places.ts';
import { launchBrowser, type Browser } from './browser.ts';
import type { WindowSize } from './browser-arguments.ts';
import { DeskWindow } from './desk-window.ts';
import { DevToolsError } from './devtools.ts';
import { findBrowser } from './find-browser.ts';
import { createChromiumPrinting } from './printing.ts';
import { prepareProfile, stripProfile } from './profile.ts';
import { interceptRequests } from './requests.ts';
import { claimWindow } from './targets.ts';

export interface ChromiumShellOptions {
  readonly dataFolder: string;
  /** The built window: out/renderer. */
  readonly rendererFolder: string;
  readonly version: string;
  /** Language of the browser's own menus; without it, the one in the settings. */
  readonly language?: Language;
  readonly headless?: boolean;
  readonly windowSize?: WindowSize;
  /** Folders offered beside the user's own documents and sticks, for tests and demonstrations. */
  readonly places?: readonly PlaceFolder[];
  /** Arguments for the browser beyond the product's own; the product passes none. */
  readonly extraBrowserArguments?: readonly string[];
}

export interface ChromiumShell {
  /** Resolves when the window is closed, the vault too, and the profile stripped. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
  /** Full path of the browser's program. */
  readonly browserPath: string;
  readonly browserPid: number;
  readonly profileFolder: string;
}

type Language = 'kk' | 'ru';

/** What stands before the window opens, and must be put away after it. */
interface Ground {
  readonly options: ChromiumShellOptions;
  readonly language: Language;
  readonly executable: string;
  readonly lock: InstanceLock;
  readonly diagnostics: Diagnostics;
  readonly files: AppFiles;
  readonly profileFolder: string;
  readonly services: RunningServices;
}

async function layGround(
  options: ChromiumShellOptions,
  held: { executable: string; lock: InstanceLock },
): Promise<Ground> {
  const { dataFolder, version } = options;
  const { executable } = held;
  const profileFolder = join(dataFolder, 'chromium');
  const diagnostics = createDiagnostics(dataFolder, () => new Date());
  const files = await loadAppFiles(options.rendererFolder);
  const printing = createChromiumPrinting({
    executable,
    files,
    folder: join(dataFolder, 'printing'),
    diagnostics,
  });
  const info = {
    shell: 'chromium',
    version,
    browser: basename(executable),
    platform: process.platform,
  } as const;
  const services = createServices({
    dataFolder,
    info,
    printing,
    diagnostics,
    documents: () => documentsFolder(homedir()),
    extraPlaces: options.places ?? [],
  });
  const language = options.language ?? (await languageOf(services));
  await prepareProfile(profileFolder, language);
  return { options, language, ...held, diagnostics, files, profileFolder, services };
}

async function languageOf({ settings }: RunningServices): Promise<Language> {
  const current = await settings.current();
  return current.ok ? current.value.language : 'kk';
}

async function clearGround({ services, profileFolder, lock }: Ground): Promise<void> {
  await services.close();
  await stripProfile(profileFolder);
  await lock.release();
}

async function openWindow(ground: Ground, browser: Browser): Promise<DeskWindow> {
  const { files, services, diagnostics } = ground;
  const { devtools } = browser;
  const dispatch = createDispatch({ handlers: createHandlers(services), diagnostics });
  await interceptRequests(devtools, (request) => {
    const answer = serve(files, request);
    if (answer === undefined) diagnostics.record('request.refused');
    return answer;
  });
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  await devtools.send('Browser.grantPermissions', {
    origin: appOrigin,
    // The journal must not be evicted; a number may be copied into e-Өтініш. All else is refused.
    permissions: ['durableStorage', 'clipboardSanitizedWrite'],
  });
  const target = await claimWindow(devtools, diagnostics, () => void browser.close());
  const window = new DeskWindow({ devtools, dispatch, diagnostics }, target);
  await window.open();
  diagnostics.record('shell.started');
  return window;
}

async function launch(
  ground: Ground,
  onWindow: (window: DeskWindow) => void,
): Promise<Result<ChromiumShell>> {
  const { options, language, executable, profileFolder, diagnostics } = ground;
  const start = launchBrowser(executable, {
    profileFolder,
    headless: options.headless ?? false,
    language,
    windowSize: options.windowSize ?? { width: 1366, height: 768 },
    extra: options.extraBrowserArguments ?? [],
  });
  try {
    const browser = await start;
    const closed = browser.exited.then(() => clearGround(ground));
    onWindow(await openWindow(ground, browser));
    const close = async () => {
      await browser.close();
      await closed;
    };
    return ok({ closed, close, browserPath: executable, browserPid: browser.pid, profileFolder });
  } catch (error) {
    if (!(error instanceof DevToolsError)) throw error;
    diagnostics.record('shell.failed');
    return refuse({ code: 'BROWSER_FAILED' });
  }
}

/**
 * Opens the desk in a window of an installed Chromium-family browser. Everything it shows comes from this process's
 * memory, everything it asks goes over a pipe to this process.
 * Refuses FOLDER_LOCKED, FOLDER_READ_ONLY, DISK_FULL, INSTANCE_ALREADY_RUNNING, BROWSER_NOT_FOUND, BROWSER_FAILED.
 */
export async function startChromiumShell(options: ChromiumShellOptions): Promise<Result<ChromiumShell>> {
  const executable = await findBrowser({ platform: process.platform, environment: process.env });
  if (executable === undefined) return refuse({ code: 'BROWSER_NOT_FOUND' });
  const folder = await prepareDataFolder(options.dataFolder);
  if (!folder.ok) return folder;
  let window: DeskWindow | undefined;
  const lock = await acquireInstanceLock(options.dataFolder, () => void window?.bringToFront());
  if (!lock.ok) return lock;
  const ground = await layGround(options, { executable, lock: lock.value });
  return launch(ground, (opened) => (window = opened));
}
