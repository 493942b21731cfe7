import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errnoOf } from './os-problem.ts';

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
}

/**
 * Creates a folder and the ones above it, for its owner alone. Unlike `mkdir` with `recursive`, which answers
 * ENOENT on a read-only disk, it throws the true reason.
 */
export async function createFolder(path: string): Promise<void> {
  try {
    await makeFolder(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await createFolder(dirname(path));
    // Once only: above may stand a link that leads nowhere, which is there and still takes no folder.
    await makeFolder(path);
  }
}
