import { open, readFile, rm } from 'node:fs/promises';
import type { ReleaseVersion } from '#shared/envelope/release/version.ts';
import { syncFolder } from '../atomic-file.ts';
import { attempt, errnoOf } from '../os-problem.ts';
import type { ProgramPaths } from './paths.ts';

/** So many starts a new version has to open the data: one more than the first, which a power cut may have ended. */
export const triesLimit = 2;

export async function countTries({ tries }: ProgramPaths, version: ReleaseVersion): Promise<number> {
  try {
    const lines = (await readFile(tries, 'utf8')).split('\n');
    return lines.filter((line) => line === version).length;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

/** Counts a start before it is made. False where the disk refuses: what cannot be counted is not tried. */
export async function countTry({ folder, tries }: ProgramPaths, version: ReleaseVersion): Promise<boolean> {
  const counted = await attempt(async () => {
    const handle = await open(tries, 'a', 0o600);
    try {
      await handle.writeFile(`\n${version}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(folder);
  });
  return counted.ok;
}

export async function forgetTries({ folder, tries }: ProgramPaths): Promise<void> {
  await rm(tries, { force: true });
  await syncFolder(folder);
}
