import { access } from 'node:fs/promises';
import { extname } from 'node:path';
import { errnoOf } from './os-problem.ts';

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The path itself when nothing stands there, else `name (2).ext`, `name (3).ext`, …: nothing is overwritten. */
export async function freeName(path: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? path : `${stem} (${copy})${extension}`;
    if (!(await exists(candidate))) return candidate;
  }
}
