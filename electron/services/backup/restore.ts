import { randomBytes, randomInt } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Result } from '#shared/kernel/result.ts';
import { replaceFile, syncFolder } from '../atomic-file.ts';
import { createKeyFile } from '../key-file.ts';
import { attempt, errnoOf } from '../os-problem.ts';
import type { Scratch } from './scratch.ts';

/**
 * A restore has two halves. While the desk runs, the backup is made ready in `restore/`; nothing in use is touched.
 * At the next start, before vault and browser are opened, it takes the place of what was there, which is kept under
 * `before-restore/`. Each step is a rename and is found done or not done, so a power cut between two is gone on from.
 */
const readyName = 'restore';
const markerName = 'restored.json';
const asideName = 'before-restore';

/** How far the next incarnation leaps: two restores of one backup must not meet under one number. */
const leapLimit = 1 << 20;

const Marker = z.strictObject({
  /** Name of this restore, and of the folder its predecessor is kept in. */
  restore: z.string().regex(/^[0-9a-f]{16}$/),
  leap: z.int().min(1).max(leapLimit),
});
type Marker = z.infer<typeof Marker>;

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Makes a laid-out backup ready to take the data's place at the next start. The scratch is used up by it. */
export async function prepareRestore(dataFolder: string, scratch: Scratch): Promise<Result<void>> {
  return attempt(async () => {
    const ready = join(dataFolder, readyName);
    const saved = await createKeyFile(scratch.folder).save(scratch.keys);
    if (!saved.ok) throw new Error(saved.problem.code);
    await scratch.vault.close();
    await replaceFile(join(scratch.folder, markerName), JSON.stringify(newMarker()));
    await rm(ready, { recursive: true, force: true });
    // The folder appears whole or not at all.
    await rename(scratch.folder, ready);
    await syncFolder(dataFolder);
  });
}

/**
 * Makes ready that the browser's copy, which does not open, is put aside at the next start and built anew from the
 * vault: a restore that brings nothing.
 */
export async function prepareRebuild(dataFolder: string): Promise<Result<void>> {
  return attempt(async () => {
    const ready = join(dataFolder, readyName);
    await rm(ready, { recursive: true, force: true });
    await mkdir(ready, { mode: 0o700 });
    await replaceFile(join(ready, markerName), JSON.stringify(newMarker()));
    await syncFolder(dataFolder);
  });
}

function newMarker(): Marker {
  return { restore: randomBytes(8).toString('hex'), leap: randomInt(1, leapLimit) };
}

/** Files and folders of the data folder that a restore replaces or makes obsolete. */
export const replacedBy = {
  /** Come from the backup. */
  brought: ['vault', 'keys'],
  /** Are put aside only: a former copy of the keys, and the browser's copy, rebuilt from the vault. */
  dropped: [
    'keys.previous',
    join('chromium', 'Default', 'IndexedDB'),
    join('electron', 'Partitions', 'desk', 'IndexedDB'),
  ],
} as const;

/**
 * Finishes a restore made ready before, or does nothing. Called when the place over the data folder is taken and
 * nothing in it is open yet.
 * @param afterStep told of each step done, for those who try a power cut there
 */
export async function completeRestore(
  dataFolder: string,
  afterStep: (step: string) => Promise<void> = () => Promise.resolve(),
): Promise<Result<void>> {
  return attempt(async () => {
    const ready = join(dataFolder, readyName);
    const marker = await readMarker(join(ready, markerName));
    // Its marker leaves it last: what is left without one is the rest of a finished restore.
    if (marker === undefined) return rm(ready, { recursive: true, force: true });
    const aside = join(dataFolder, asideName, marker.restore);
    for (const name of [...replacedBy.dropped, ...replacedBy.brought]) {
      const isBrought = await exists(join(ready, name));
      const isOld = isBrought || !(replacedBy.brought as readonly string[]).includes(name);
      if (isOld) await move(join(dataFolder, name), join(aside, name));
      await afterStep(`${name} aside`);
      if (isBrought) await move(join(ready, name), join(dataFolder, name));
      await afterStep(`${name} brought`);
    }
    await move(join(ready, markerName), join(dataFolder, markerName));
    await afterStep('marker');
    await rm(ready, { recursive: true, force: true });
  });
}

async function move(from: string, to: string): Promise<void> {
  if (!(await exists(from))) return;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
  await syncFolder(dirname(to));
  await syncFolder(dirname(from));
}

async function readMarker(path: string): Promise<Marker | undefined> {
  try {
    return Marker.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** By how much the incarnation must leap because the data came from a backup; null when the desk has gone on already. */
export function pendingLeap(dataFolder: string): Promise<Result<number | null>> {
  return attempt(async () => (await readMarker(join(dataFolder, markerName)))?.leap ?? null);
}

/** The new incarnation is in the journal: the leap is not asked for again. */
export function settleRestore(dataFolder: string): Promise<Result<void>> {
  return attempt(async () => {
    await rm(join(dataFolder, markerName), { force: true });
    await syncFolder(dataFolder);
  });
}
