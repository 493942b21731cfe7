import { readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Another server of this machine works in the folder. */
export class FolderLockedError extends Error {
  override readonly name = 'FolderLockedError';
}

/**
 * Claims a folder for this process. The claim of a process that no longer runs (power cut, kill) is taken over.
 * @returns gives the folder back
 * @throws FolderLockedError
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'server.lock');
  if (!(await claim(path))) {
    const holder = await holderOf(path);
    if (isRunning(holder)) throw new FolderLockedError(`${folder} is in use by process ${holder}`);
    await unlink(path);
    if (!(await claim(path))) throw new FolderLockedError(`${folder} was just taken by another process`);
  }
  return () => unlink(path);
}

async function claim(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isError(error, 'EEXIST')) return false;
    throw error;
  }
}

async function holderOf(path: string): Promise<number> {
  return Number.parseInt(await readFile(path, 'utf8'), 10);
}

/** Signal 0 asks without sending; EPERM means that the process runs under another user. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isError(error, 'EPERM');
  }
}

function isError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
