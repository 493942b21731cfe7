import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { ok, type Result } from '#shared/kernel/result.ts';
import { createServices, type RunningServices } from '../ipc/create-services.ts';
import { loadAppFiles, type AppFiles } from '../security/app-files.ts';
import { createDiagnostics, type Diagnostics } from '../services/diagnostics.ts';
import { documentsFolder } from '../services/drives.ts';
import type { InstanceLock } from '../services/instance-lock.ts';
import type { OpenedBundles } from '../services/opened-bundles.ts';
import type { PlaceFolder } from '../services/places.ts';
import { standAlone, type Launch } from '../services/program/launch.ts';
import type { Settled } from '../services/program/settle.ts';
import { settleData } from '../services/settle-data.ts';
import type { WindowSize } from './browser-arguments.ts';
import { createChromiumPrinting } from './printing.ts';
import { prepareProfile, stripProfile } from './profile.ts';

export interface ChromiumShellOptions {
  readonly dataFolder: string;
  /** The built window: out/renderer. */
  readonly rendererFolder: string;
  readonly version: string;
  /** What the launcher said; without it, this version stands alone and takes no updates. */
  readonly launch?: Launch;
  /** Full path of the bundle that the start was asked to open. */
  readonly bundle?: string | undefined;
  /** Language of the browser's own menus; without it, the one in the settings. */
  readonly language?: Language;
  readonly headless?: boolean;
  readonly windowSize?: WindowSize;
  /** Folders offered beside the user's own documents and sticks, for tests and demonstrations. */
  readonly places?: readonly PlaceFolder[];
  /** Arguments for the browser beyond the product's own; the product passes none. */
  readonly extraBrowserArguments?: readonly string[];
}

type Language = 'kk' | 'ru';

/** What stands before the window opens, and must be put away after it. */
export interface Ground {
  readonly options: ChromiumShellOptions;
  readonly language: Language;
  readonly executable: string;
  readonly diagnostics: Diagnostics;
  readonly files: AppFiles;
  readonly profileFolder: string;
  readonly services: RunningServices;
  readonly program: Settled;
  /** Puts everything away; asked again, it is the same putting away. */
  clear(): Promise<void>;
}

/** Services, files and a clean profile for one run. */
export async function layGround(
  options: ChromiumShellOptions,
  held: { executable: string; lock: InstanceLock; opened: OpenedBundles },
): Promise<Result<Ground>> {
  const { dataFolder, version } = options;
  const { executable, lock, opened } = held;
  const launch = options.launch ?? standAlone(version);
  const settled = await settleData(dataFolder, launch);
  if (!settled.ok) {
    await lock.release();
    return settled;
  }
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
    launch,
    printing,
    diagnostics,
    documents: () => documentsFolder(homedir()),
    extraPlaces: options.places ?? [],
    opened,
    holdsFolder: () => lock.check(),
  });
  const language = options.language ?? (await languageOf(services));
  const profile = await prepareProfile(profileFolder, language);
  const putAway = () => services.close().then(() => lock.release());
  if (!profile.ok) {
    await putAway();
    return profile;
  }
  let clearing: Promise<void> | undefined;
  const clear = () => stripProfile(profileFolder).finally(putAway);
  return ok({
    options,
    language,
    executable,
    diagnostics,
    files,
    profileFolder,
    services,
    program: settled.value,
    clear: () => (clearing ??= clear()),
  });
}

async function languageOf({ settings }: RunningServices): Promise<Language> {
  const current = await settings.current();
  return current.ok ? current.value.language : 'kk';
}
