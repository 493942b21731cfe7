import { copyFile, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupSummary } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { syncFolder } from '../atomic-file.ts';
import { freeSpace, megabytes, spaceFloor } from '../free-space.ts';
import { errnoOf } from '../os-problem.ts';
import { openVault, type Vault } from '../vault.ts';
import { poolName } from './parts-pool.ts';
import {
  keysName,
  readManifest,
  sha256,
  summaryOf,
  vaultName,
  type BackupManifest,
} from './backup-format.ts';

/** A backup laid out beside the data and proven whole: what a drill looks at, what mends, what is restored. */
export interface Scratch {
  readonly folder: string;
  readonly summary: BackupSummary;
  readonly vault: Vault;
  /** Text of the key file. */
  readonly keys: string;
  /** Folder of the sealed parts of attached files beside the backup; they are copied when it is restored. */
  readonly pool: string;
  /** Closes it and removes its files. */
  discard(): Promise<void>;
}

/**
 * Lays a backup out in `folder`, which is emptied first, and reads all of it. Refuses BACKUP_DAMAGED unless counts,
 * head hash and key file are what the manifest says, BACKUP_NEWER, BACKUP_NO_ROOM.
 */
export async function layOut(backup: { path: string; id: string }, folder: string): Promise<Result<Scratch>> {
  await rm(folder, { recursive: true, force: true });
  const manifest = await readManifest(backup.path);
  if (!manifest.ok) return manifest;
  const room = await checkRoom(manifest.value, join(folder, '..'));
  if (!room.ok) return room;
  await mkdir(join(folder, 'vault'), { recursive: true, mode: 0o700 });
  const keys = await copyFiles(backup.path, folder);
  const vault = keys === undefined ? undefined : await openVault(join(folder, 'vault'));
  if (vault && !vault.ok) return vault;
  if (keys === undefined || !vault) return discardAndRefuse(folder);
  if (!(await isAsPromised(vault.value, manifest.value)) || sha256(keys) !== manifest.value.keys) {
    await vault.value.close();
    return discardAndRefuse(folder);
  }
  return ok({
    folder,
    summary: summaryOf(backup.id, manifest.value),
    vault: vault.value,
    keys,
    pool: join(backup.path, '..', poolName),
    async discard() {
      await vault.value.close();
      await rm(folder, { recursive: true, force: true });
    },
  });
}

async function discardAndRefuse(folder: string): Promise<Result<never>> {
  await rm(folder, { recursive: true, force: true });
  return refuse({ code: 'BACKUP_DAMAGED' });
}

async function checkRoom({ vault }: BackupManifest, folder: string): Promise<Result<null>> {
  const [needed, free] = [vault.size + spaceFloor, await freeSpace(folder)];
  return free >= needed
    ? ok(null)
    : refuse({ code: 'BACKUP_NO_ROOM', details: { needed: megabytes(needed), free: megabytes(free) } });
}

/** The key file's text; undefined when a part is missing. */
async function copyFiles(from: string, folder: string): Promise<string | undefined> {
  const target = join(folder, 'vault', 'vault');
  try {
    await copyFile(join(from, vaultName), target);
    await flush(target);
    await syncFolder(join(folder, 'vault'));
    return await readFile(join(from, keysName), 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
}

async function isAsPromised(vault: Vault, { vault: promised }: BackupManifest): Promise<boolean> {
  const size = await vault.size();
  const status = vault.status();
  return (
    status.ok &&
    status.value.count === promised.count &&
    status.value.head === promised.head &&
    size === promised.size
  );
}
