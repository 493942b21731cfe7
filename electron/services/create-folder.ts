import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errnoOf } from './os-problem.ts';

/**
 * Creates a folder and the ones above it, for its owner alone. Unlike `mkdir` with `recursive`, which answers
 * ENOENT on a read-only disk, it throws the true reason.
 */
export async function createFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST') return;
    if (errno !== 'ENOENT' || dirname(path) === path) throw error;
    await createFolder(dirname(path));
    await createFolder(path);
  }
}
