import { copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errnoOf } from './os-problem.ts';

/** Makes names created or renamed in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder for flushing; NTFS journals the names itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // FAT and some network folders answer that a folder cannot be flushed: there is nothing more to be done.
    if (!['EINVAL', 'ENOTSUP'].includes(errnoOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** Writes a file and flushes it; the name itself is flushed by `syncFolder`. */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Replaces a file so that a power cut leaves the old bytes or the new ones, never a mixture.
 * @throws the system error (ENOSPC, EROFS, …); no half-written file stays behind.
 */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${path}.part`;
  try {
    await writeDurably(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** As {@link replaceFile}, and keeps what stood there before under `previous`. */
export async function replaceFileKeeping(path: string, previous: string, content: string): Promise<void> {
  const temporary = `${previous}.part`;
  try {
    await copyFile(path, temporary);
    await rename(temporary, previous);
  } catch (error) {
    await rm(temporary, { force: true });
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
  await replaceFile(path, content);
}
