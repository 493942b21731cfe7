import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupSummary } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { replaceFile, syncFolder } from '../atomic-file.ts';
import { freeSpace, megabytes } from '../free-space.ts';
import { beginning, scan } from '../vault-scan.ts';
import { vaultVersion } from '../vault-format.ts';
import type { KeyFile } from '../key-file.ts';
import type { Vault, VaultCopy } from '../vault.ts';
import {
  backupFormat,
  keysName,
  manifestName,
  momentName,
  namesOf,
  readManifest,
  sha256,
  summaryOf,
  vaultName,
  type BackupManifest,
} from './backup-format.ts';
import { copyParts, poolName } from './parts-pool.ts';
import { chooseKept } from './rotation.ts';

/** What is backed up. */
export interface BackupSource {
  readonly vault: Pick<Vault, 'size' | 'copyTo'>;
  readonly keys: Pick<KeyFile, 'load'>;
  /** Folder of the sealed parts of attached files. */
  readonly parts: string;
  /** Eight hexadecimal letters that name this workstation among those that share the place. */
  readonly workstation: string;
  readonly app: string;
}

/** Room beyond the copy itself, for the key file, the manifest and the disk's own book-keeping. */
const margin = 8 * 1024 * 1024;

/**
 * Writes a backup into `folder`, reads it back, and lets the oldest go. Refuses BACKUP_NOTHING_YET before the first
 * run, BACKUP_NO_ROOM before anything is written, VAULT_DAMAGED for a vault that is not whole:
 * a good backup never makes room for a bad one. Where the attached files find no room beside it, the journal's backup
 * stands all the same and the refusal says so.
 */
export async function takeBackup(
  source: BackupSource,
  folder: string,
  at: Date,
): Promise<Result<BackupSummary>> {
  const workstation = join(folder, source.workstation);
  await mkdir(workstation, { recursive: true, mode: 0o700 });
  await clearUnfinished(workstation);
  const room = await checkRoom(source.vault, folder);
  if (!room.ok) return room;
  const name = await freeMoment(workstation, at);
  const target = join(workstation, name);
  await mkdir(target, { mode: 0o700 });
  const written = await writeBackup(source, target, at).catch(async (error: unknown) => {
    await rm(target, { recursive: true, force: true });
    throw error;
  });
  if (!written.ok) {
    await rm(target, { recursive: true, force: true });
    return written;
  }
  await syncFolder(workstation);
  await letOldestGo(workstation);
  // After the vault: every part that an entry in the copy names was flushed before that entry.
  const parts = await copyParts(source.parts, join(workstation, poolName), margin);
  if (!parts.ok) return parts;
  return ok(summaryOf(`${source.workstation}/${name}`, written.value));
}

/** A name no backup has yet, at `at` or some seconds later. */
async function freeMoment(workstation: string, at: Date): Promise<string> {
  const taken = new Set(await namesOf(workstation));
  for (let second = 0; ; second += 1) {
    const name = momentName(new Date(at.getTime() + second * 1_000));
    if (!taken.has(name)) return name;
  }
}

async function checkRoom(vault: BackupSource['vault'], folder: string): Promise<Result<null>> {
  const size = await vault.size();
  const free = await freeSpace(folder);
  const needed = size + margin;
  return free >= needed
    ? ok(null)
    : refuse({ code: 'BACKUP_NO_ROOM', details: { needed: megabytes(needed), free: megabytes(free) } });
}

async function writeBackup(source: BackupSource, target: string, at: Date): Promise<Result<BackupManifest>> {
  const copy = await source.vault.copyTo(join(target, vaultName));
  if (!copy.ok) return copy;
  // After the vault: a key file opens every record older than itself, and not one sealed after the next rotation.
  const keys = await source.keys.load();
  if (!keys.ok) return keys;
  if (keys.value === null) return refuse({ code: 'BACKUP_NOTHING_YET' });
  await replaceFile(join(target, keysName), keys.value);
  if (!(await readsBack(join(target, vaultName), copy.value))) return refuse({ code: 'BACKUP_DAMAGED' });
  const manifest: BackupManifest = {
    format: backupFormat,
    at: at.toISOString(),
    app: source.app,
    vault: { version: vaultVersion, ...copy.value },
    keys: sha256(keys.value),
  };
  // Last: its name is the proof that all before it is on the disk.
  await replaceFile(join(target, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  return ok(manifest);
}

/** Whether every record of a vault file is whole and chained up to the head it should have. */
export async function readsBack(
  path: string,
  { count, head, size }: Pick<VaultCopy, 'count' | 'head' | 'size'>,
): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { size: found } = await handle.stat();
    if (found !== size) return false;
    const read = await scan(handle, beginning(), { size });
    return read.state === 'whole' && read.count === count && read.head.toString('hex') === head;
  } finally {
    await handle.close();
  }
}

async function clearUnfinished(workstation: string): Promise<void> {
  for (const name of await namesOf(workstation)) {
    const manifest = await readManifest(join(workstation, name));
    const isUnfinished = !manifest.ok && manifest.problem.code === 'BACKUP_DAMAGED';
    if (isUnfinished) await rm(join(workstation, name), { recursive: true, force: true });
  }
}

async function letOldestGo(workstation: string): Promise<void> {
  const names = await namesOf(workstation);
  const stay = chooseKept(names);
  for (const name of names)
    if (!stay.has(name)) await rm(join(workstation, name), { recursive: true, force: true });
}
