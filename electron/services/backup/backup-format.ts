import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupSummary } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { errnoOf } from '../os-problem.ts';

/**
 * A backup is a folder: `vault` (sealed records as they stand in the vault), `keys` (the wrapped keys) and, written
 * last, `manifest.json`. Without its manifest it is the rest of an interrupted writing and no backup.
 *
 * `<place>/<backups>/<workstation>/<moment>/…`: `workstation` keeps apart the desks that share one stick.
 * `<place>/<backups>/<workstation>/parts/…`: sealed parts of attached files, shared by all its backups.
 */
export const backupFormat = 1;
export const vaultName = 'vault';
export const keysName = 'keys';
export const manifestName = 'manifest.json';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Written by any release; a newer one may have said more. */
export const BackupManifest = z.looseObject({
  format: z.int().min(1),
  /** ISO instant of the PC's clock. */
  at: z.iso.datetime(),
  /** Version of the program that wrote it. */
  app: z.string(),
  vault: z.looseObject({
    version: z.int().min(1),
    count: z.int().min(0),
    head: hash,
    /** Bytes. */
    size: z.int().min(0),
  }),
  /** SHA-256 of the key file's text. */
  keys: hash,
});
export type BackupManifest = z.infer<typeof BackupManifest>;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** "2026-11-21T12-44-03Z": sorts by time, and Windows allows no colon. */
export function momentName(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}

/** Refuses BACKUP_DAMAGED for a manifest that is missing or broken, BACKUP_NEWER for one of a later release. */
export async function readManifest(folder: string): Promise<Result<BackupManifest>> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return '';
    throw error;
  });
  const parsed = BackupManifest.safeParse(readJson(text));
  if (!parsed.success) return refuse({ code: 'BACKUP_DAMAGED' });
  const { format, app } = parsed.data;
  return format > backupFormat ? refuse({ code: 'BACKUP_NEWER', details: { app } }) : ok(parsed.data);
}

export function summaryOf(id: string, { at, app, vault }: BackupManifest): BackupSummary {
  return BackupSummary.parse({ id, at, app, records: vault.count, head: vault.head, size: vault.size });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

const workstationName = /^[0-9a-f]{8}$/;
const backupName = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}-[0-9]{2}-[0-9]{2}Z$/;

/** Folders of a workstation that are named like backups, whole or not, oldest first. */
export async function namesOf(workstation: string): Promise<string[]> {
  return (await namesIn(workstation)).filter((name) => backupName.test(name)).sort();
}

/** Every whole backup below a folder of backups, newest first. */
export async function listBackups(folder: string): Promise<BackupSummary[]> {
  const found: BackupSummary[] = [];
  for (const workstation of (await namesIn(folder)).filter((name) => workstationName.test(name))) {
    for (const name of await namesOf(join(folder, workstation))) {
      const manifest = await readManifest(join(folder, workstation, name));
      if (manifest.ok) found.push(summaryOf(`${workstation}/${name}`, manifest.value));
    }
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}
