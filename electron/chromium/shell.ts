import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { createDispatch } from '../ipc/dispatch.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { withFaces } from '../faces/faces.ts';
import { appOrigin } from '../security/app-origin.ts';
import { serve } from '../security/serve.ts';
import { prepareDataFolder } from '../services/data-folder.ts';
import { admitEngine } from '../services/engine.ts';
import { admitVersion } from '../services/program/settle.ts';
import { acquireInstanceLock } from '../services/instance-lock.ts';
import { createOpenedBundles, messageOf, readMessage } from '../services/opened-bundles.ts';
import { launchBrowser, type Browser } from './browser.ts';
import { dropDumps } from './crash-dumps.ts';
import { DeskWindow } from './desk-window.ts';
import { DevToolsError } from './devtools.ts';
import { findBrowser } from './find-browser.ts';
import { layGround, type ChromiumShellOptions, type Ground } from './ground.ts';
import { interceptRequests } from './requests.ts';
import { claimWindow } from './targets.ts';
import { WindowKeeper } from './window-keeper.ts';

export interface ChromiumShell {
  /** Resolves when the window is closed, the vault too, and the profile stripped. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
  /** Full path of the browser's program. */
  readonly browserPath: string;
  readonly browserPid: number;
  readonly profileFolder: string;
}

interface OpenWindow {
  readonly window: DeskWindow;
  readonly keeper: WindowKeeper;
}

async function openWindow(ground: Ground, browser: Browser): Promise<OpenWindow> {
  const { services, diagnostics, options } = ground;
  const files = withFaces(ground.files);
  const { devtools } = browser;
  const dispatch = createDispatch({ handlers: createHandlers(services), diagnostics });
  let isBound = false;
  await interceptRequests(devtools, (request) => {
    // The browser loads the page on its own as it starts: it must not run before its calls can be answered.
    if (!isBound) return undefined;
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
  const ports = { devtools, dispatch, diagnostics, dropDumps: () => dropDumps(ground.profileFolder) };
  const window = new DeskWindow(ports, target);
  await window.bind();
  const keeper = new WindowKeeper(devtools, target, options.dataFolder);
  // Who asks for a size, a test or a demonstration, gets it.
  if (options.windowSize === undefined) await keeper.restore();
  isBound = true;
  await window.goHome();
  diagnostics.record('shell.started', { ms: Math.round(performance.now()) });
  return { window, keeper };
}

async function startBrowser({ options, language, executable, profileFolder }: Ground): Promise<Browser> {
  return launchBrowser(executable, {
    profileFolder,
    headless: options.headless ?? false,
    language,
    windowSize: options.windowSize ?? { width: 1366, height: 768 },
    extra: options.extraBrowserArguments ?? [],
  });
}

/** Nothing of the data is open yet: the browser opens them when the page asks, and no page is answered before. */
async function admitBrowser(ground: Ground, { devtools }: Browser): Promise<Result<void>> {
  const { product } = await devtools.send('Browser.getVersion', {});
  const { options, services, program } = ground;
  const { dataFolder } = options;
  const admitted = await admitVersion(program, dataFolder, services.backups);
  if (!admitted.ok) return admitted;
  return admitEngine({ dataFolder, shell: 'chromium', version: product, backups: services.backups });
}

async function openShell(
  ground: Ground,
  onWindow: (window: DeskWindow) => void,
): Promise<Result<ChromiumShell>> {
  const browser = await startBrowser(ground);
  let opened: OpenWindow | undefined;
  const closed = browser.exited.then(() => opened?.keeper.keep()).then(() => ground.clear());
  const close = async () => {
    await opened?.keeper.look();
    await browser.close();
    await closed;
  };
  const { executable: browserPath, profileFolder } = ground;
  try {
    const engine = await admitBrowser(ground, browser);
    if (!engine.ok) {
      await close();
      return engine;
    }
    opened = await openWindow(ground, browser);
    onWindow(opened.window);
  } catch (error) {
    await close();
    throw error;
  }
  return ok({ closed, close, browserPath, browserPid: browser.pid, profileFolder });
}

async function open(ground: Ground, onWindow: (window: DeskWindow) => void): Promise<Result<ChromiumShell>> {
  try {
    return await openShell(ground, onWindow);
  } catch (error) {
    if (!(error instanceof DevToolsError)) throw error;
    ground.diagnostics.record('shell.failed');
    await ground.clear();
    return refuse({ code: 'BROWSER_FAILED' });
  }
}

/**
 * Opens the desk in a window of an installed Chromium-family browser. Everything it shows comes from this process's
 * memory, everything it asks goes over a pipe to this process.
 * Refuses FOLDER_LOCKED, FOLDER_READ_ONLY, DISK_FULL, INSTANCE_ALREADY_RUNNING, INSTANCE_ELSEWHERE,
 * ENGINE_OLDER, BROWSER_NOT_FOUND, BROWSER_FAILED.
 */
export async function startChromiumShell(options: ChromiumShellOptions): Promise<Result<ChromiumShell>> {
  const executable = await findBrowser({ platform: process.platform, environment: process.env });
  if (executable === undefined) return refuse({ code: 'BROWSER_NOT_FOUND' });
  const folder = await prepareDataFolder(options.dataFolder);
  if (!folder.ok) return folder;
  let window: DeskWindow | undefined;
  const opened = createOpenedBundles();
  opened.put(options.bundle);
  const visited = (message: string) => {
    opened.put(readMessage(message));
    void window?.bringToFront();
  };
  const lock = await acquireInstanceLock(options.dataFolder, visited, messageOf(options.bundle));
  if (!lock.ok) return lock;
  const ground = await layGround(options, { executable, lock: lock.value, opened });
  return ground.ok ? open(ground.value, (opened) => (window = opened)) : ground;
}
