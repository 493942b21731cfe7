import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { replaceFile, syncFolder } from './atomic-file.ts';
import { createFolder } from './create-folder.ts';
import { attempt, errnoOf } from './os-problem.ts';

/** Sealed parts of attached files, by the SHA-256 of their bytes. The shell keeps them and cannot open them. */
export interface PartShelf {
  /** Keeps parts, flushed, and names them. Refuses ATTACHMENT_NO_ROOM, DISK_FULL. */
  put(parts: readonly Uint8Array[], unsettled: boolean): Promise<Result<string[]>>;
  /** Null for what is not here; bytes that no longer have their name are removed and count as not here. */
  read(names: readonly string[]): Promise<Result<(Buffer | null)[]>>;
  lacking(names: readonly string[]): Promise<Result<string[]>>;
  /** Names of the parts that nothing has settled, at most 2 000 at a time. */
  unsettled(): Promise<Result<string[]>>;
  /** `keep` now belong to an entry of the journal; `drop` never will. */
  settle(words: {
    readonly keep: readonly string[];
    readonly drop: readonly string[];
  }): Promise<Result<void>>;
}

/** Left for the journal: an office that has filled its disk with scans must still be able to register cases. */
const floorBytes = 1024 ** 3;
const megabyte = 1024 ** 2;
const unsettledAtOnce = 2_000;
const partName = /^[0-9a-f]{64}$/;

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Where the parts lie, and how much room there is. */
interface Ground {
  readonly folder: string;
  readonly waiting: string;
  readonly free: (folder: string) => Promise<number>;
}

/** A folder of the first two letters: no folder grows so large that a file manager stands still. */
function placeOf({ folder }: Ground, name: string): string {
  return join(folder, name.slice(0, 2), name);
}

async function checkRoom({ folder, free }: Ground, parts: readonly Uint8Array[]): Promise<Result<null>> {
  const now = await free(folder);
  const left = now - parts.reduce((sum, { length }) => sum + length, 0);
  if (left >= floorBytes) return ok(null);
  return refuse({ code: 'ATTACHMENT_NO_ROOM', details: { free: Math.floor(now / megabyte) } });
}

async function keepOne(ground: Ground, bytes: Uint8Array, unsettled: boolean): Promise<string> {
  const name = nameOf(bytes);
  if (await exists(placeOf(ground, name))) return name;
  const path = unsettled ? join(ground.waiting, name) : placeOf(ground, name);
  await createFolder(dirname(path));
  await replaceFile(path, bytes);
  return name;
}

async function readOne(ground: Ground, name: string): Promise<Buffer | null> {
  for (const path of [placeOf(ground, name), join(ground.waiting, name)]) {
    try {
      const bytes = await readFile(path);
      if (nameOf(bytes) === name) return bytes;
      await rm(path, { force: true });
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error;
    }
  }
  return null;
}

async function settleOne(ground: Ground, name: string): Promise<void> {
  const path = placeOf(ground, name);
  await createFolder(dirname(path));
  try {
    await rename(join(ground.waiting, name), path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}

async function isHeld(ground: Ground, name: string): Promise<boolean> {
  return (await exists(placeOf(ground, name))) || exists(join(ground.waiting, name));
}

async function listUnsettled({ waiting }: Ground): Promise<string[]> {
  await createFolder(waiting);
  const names = await readdir(waiting);
  // What a killed write has left has no name of a part and is of no use to anybody.
  for (const name of names) if (!partName.test(name)) await rm(join(waiting, name), { force: true });
  return names.filter((name) => partName.test(name)).slice(0, unsettledAtOnce);
}

/** @param free bytes free on the disk of a folder */
export function createPartShelf(folder: string, free: Ground['free'] = freeBytes): PartShelf {
  const ground: Ground = { folder, waiting: join(folder, 'unsettled'), free };
  return {
    async put(parts, unsettled) {
      const kept = await attempt(async () => {
        await createFolder(ground.waiting);
        const room = await checkRoom(ground, parts);
        return room.ok ? ok(await Promise.all(parts.map((part) => keepOne(ground, part, unsettled)))) : room;
      });
      return kept.ok ? kept.value : kept;
    },
    read: (names) => attempt(() => Promise.all(names.map((name) => readOne(ground, name)))),
    lacking: (names) =>
      attempt(async () => {
        const held = await Promise.all(names.map((name) => isHeld(ground, name)));
        return names.filter((_name, index) => held[index] !== true);
      }),
    unsettled: () => attempt(() => listUnsettled(ground)),
    settle: ({ keep, drop }) =>
      attempt(async () => {
        await Promise.all(keep.map((name) => settleOne(ground, name)));
        await Promise.all(drop.map((name) => rm(join(ground.waiting, name), { force: true })));
        for (const each of new Set(keep.map((name) => dirname(placeOf(ground, name)))))
          await syncFolder(each);
      }),
  };
}
