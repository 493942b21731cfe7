import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseVersion } from '#shared/envelope/release/version.ts';
import { Root } from '#shared/envelope/release/root.ts';
import { errnoOf } from '../os-problem.ts';

/** A version the launcher passed over, and why: its files are not what was signed, or it did not prove itself in time. */
export interface Skipped {
  readonly version: ReleaseVersion;
  readonly why: 'damaged' | 'failed';
}

/**
 * What the launcher tells the version it starts. Old launchers start new versions and new ones old: what stands here stays,
 * and what is added later may be absent.
 */
export interface Launch {
  /** The folder that was installed, with the launcher and the version that came with it. */
  readonly appFolder: string;
  /** The folder of the version that runs. */
  readonly folder: string;
  readonly version: ReleaseVersion;
  /** The version that came with the installer. */
  readonly builtIn: ReleaseVersion;
  readonly skipped: readonly Skipped[];
}

/** What the main file of a version exports; the answer is the exit code, where the process does not end itself. */
export interface VersionMain {
  run(launch: Launch): Promise<number> | undefined;
}

/** A version nobody launched: it runs from its sources, or in a test, and takes no updates. */
export const standAlone = (version: string): Launch => ({
  appFolder: '',
  folder: '',
  version,
  builtIn: version,
  skipped: [],
});

const rootName = 'update-root.json';

/** The first root of trust, put into the installer when it was made; null for a program that was built to take no updates. */
export async function readRoot({ appFolder }: Pick<Launch, 'appFolder'>): Promise<Root | null> {
  if (appFolder === '') return null;
  try {
    return Root.parse(JSON.parse(await readFile(join(appFolder, rootName), 'utf8')));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}
