import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { replaceFile } from '../atomic-file.ts';
import { createFolder } from '../create-folder.ts';
import { freeSpace, megabytes } from '../free-space.ts';
import { errnoOf } from '../os-problem.ts';

/** Folder of sealed parts beside the backups of a workstation; all of them share it, since a part never changes. */
export const poolName = 'parts';

const partName = /^[0-9a-f]{64}$/;

interface PartFile {
  readonly name: string;
  readonly path: string;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The parts of a shelf or a pool: those of its folders, and those still unsettled. */
async function partsIn(folder: string): Promise<PartFile[]> {
  const found: PartFile[] = [];
  for (const inner of await namesIn(folder))
    for (const name of await namesIn(join(folder, inner)))
      if (partName.test(name)) found.push({ name, path: join(folder, inner, name) });
  return found;
}

/**
 * Copies the parts that `to` lacks, each flushed, and overwrites none: what was broken off goes on where it was. A part
 * whose bytes no longer have its name is left out, so that one rotten scan keeps no backup from being made.
 * Refuses BACKUP_NO_ROOM before anything is written.
 * @param floor bytes that must stay free on the disk of `to`
 * @returns how many were copied
 */
export async function copyParts(from: string, to: string, floor: number): Promise<Result<number>> {
  const known = new Set((await partsIn(to)).map(({ name }) => name));
  const lacking = (await partsIn(from)).filter(({ name }) => !known.has(name));
  if (lacking.length === 0) return ok(0);
  await createFolder(to);
  const room = await checkRoom(lacking, to, floor);
  if (!room.ok) return room;
  let copied = 0;
  for (const { name, path } of lacking) {
    const bytes = await readFile(path);
    if (createHash('sha256').update(bytes).digest('hex') !== name) continue;
    const target = join(to, name.slice(0, 2), name);
    await createFolder(dirname(target));
    await replaceFile(target, bytes);
    copied += 1;
  }
  return ok(copied);
}

async function checkRoom(parts: readonly PartFile[], to: string, floor: number): Promise<Result<null>> {
  const sizes = await Promise.all(parts.map(async ({ path }) => (await stat(path)).size));
  const needed = sizes.reduce((sum, size) => sum + size, floor);
  const free = await freeSpace(to);
  return free >= needed
    ? ok(null)
    : refuse({ code: 'BACKUP_NO_ROOM', details: { needed: megabytes(needed), free: megabytes(free) } });
}
