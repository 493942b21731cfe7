import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Root } from '#shared/envelope/release/root.ts';
import { ReleaseVersion } from '#shared/envelope/release/version.ts';
import { readRoot, type Launch, type Skipped, type VersionMain } from '../services/program/launch.ts';
import { programPaths, type ProgramPaths } from '../services/program/paths.ts';
import { readState, type ProgramState } from '../services/program/state.ts';
import { countTries, countTry, triesLimit } from '../services/program/tries.ts';
import { verifyVersion } from '../services/program/version-folder.ts';
import { versionsToTry } from './choose-version.ts';

const Package = z.object({ version: ReleaseVersion });

export interface LauncherOptions {
  readonly appFolder: string;
  readonly dataFolder: string;
  /** Main file of a version, from its folder: one per shell. */
  readonly main: string;
}

/** A version ready to run, and what it is told. */
export interface Started {
  readonly main: VersionMain;
  readonly launch: Launch;
}

async function load(folder: string, main: string): Promise<VersionMain> {
  return (await import(pathToFileURL(join(folder, main)).href)) as VersionMain;
}

interface Trying {
  readonly paths: ProgramPaths;
  readonly root: Root;
  readonly state: ProgramState;
  readonly main: string;
}

/** The main file of a version that came by update, or why it was passed over. */
async function tryVersion(
  version: string,
  { paths, root, state, main }: Trying,
): Promise<VersionMain | Skipped> {
  const folder = paths.version(version);
  const verified = await verifyVersion(folder, root);
  if (!verified.ok || verified.value.release.version !== version) return { version, why: 'damaged' };
  const isNew = version === state.current && !state.isConfirmed;
  if (isNew && !(await countTry(paths, version))) return { version, why: 'failed' };
  try {
    return await load(folder, main);
  } catch {
    // Whatever is wrong with it, the former version is not: it says so to the user.
    return { version, why: 'failed' };
  }
}

/**
 * Finds the version that is to run and loads it: the one the pointer names if it is what was signed and has opened the data
 * or may still try to, else the former one, else the one of the installer. Writes nothing but the count of tries; what
 * follows from a version passed over is decided by the one that runs, when it has the place over the data.
 */
export async function prepareLaunch({ appFolder, dataFolder, main }: LauncherOptions): Promise<Started> {
  const { version: builtIn } = Package.parse(
    JSON.parse(await readFile(join(appFolder, 'package.json'), 'utf8')),
  );
  const skipped: Skipped[] = [];
  const root = await readRoot({ appFolder });
  if (root !== null) {
    const paths = programPaths(dataFolder);
    const state = await readState(paths);
    const tries = state.current === null ? 0 : await countTries(paths, state.current);
    if (!state.isConfirmed && state.current !== null && tries >= triesLimit)
      skipped.push({ version: state.current, why: 'failed' });
    for (const version of versionsToTry({ builtIn, state, tries })) {
      const tried = await tryVersion(version, { paths, root, state, main });
      if ('run' in tried)
        return {
          main: tried,
          launch: { appFolder, folder: paths.version(version), version, builtIn, skipped },
        };
      skipped.push(tried);
    }
  }
  const launch = { appFolder, folder: appFolder, version: builtIn, builtIn, skipped };
  return { main: await load(appFolder, main), launch };
}
