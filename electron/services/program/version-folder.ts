import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Release } from '#shared/envelope/release/release.ts';
import type { Root } from '#shared/envelope/release/root.ts';
import {
  printHeader,
  readHeader,
  trustHeader,
  type TrustedRelease,
  type UpdateHeader,
} from '#shared/envelope/release/update-header.ts';
import { refuse, ok, type Result } from '#shared/kernel/result.ts';
import { syncFolder, writeDurably } from '../atomic-file.ts';
import { createFolder } from '../create-folder.ts';
import { attempt } from '../os-problem.ts';
import { headerName, placeOf, type ProgramPaths } from './paths.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function namesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function isAsSigned(folder: string, { files }: Release): Promise<boolean> {
  const expected = new Set([...files.map(({ path }) => path), headerName]);
  const found = await namesUnder(folder);
  if (found.length !== expected.size || found.some((name) => !expected.has(name))) return false;
  const whole = await Promise.all(
    files.map(async ({ path, sha256: sum }) => sha256(await readFile(placeOf(folder, path))) === sum),
  );
  return whole.every(Boolean);
}

/**
 * Reads a whole version and holds it against what was signed, file by file: nothing else, nothing less. Refuses
 * UPDATE_FORGED, and what the signatures are refused for.
 */
export async function verifyVersion(folder: string, root: Root): Promise<Result<TrustedRelease>> {
  const verified = await attempt(async (): Promise<Result<TrustedRelease>> => {
    const read = readHeader(await readFile(join(folder, headerName)));
    if (!read.ok) return read;
    const trusted = await trustHeader(root, read.value.header);
    if (!trusted.ok) return trusted;
    return (await isAsSigned(folder, trusted.value.release)) ? trusted : refuse({ code: 'UPDATE_FORGED' });
  });
  return verified.ok ? verified.value : verified;
}

export interface Unpacked {
  readonly header: UpdateHeader;
  readonly release: Release;
  /** The files one after another. */
  readonly content: Buffer;
}

/** Lays a version out beside the others. Its folder appears whole, flushed and read back, or not at all. */
export async function layOutVersion(
  paths: ProgramPaths,
  { header, release, content }: Unpacked,
): Promise<Result<void>> {
  const target = paths.version(release.version);
  const part = `${target}.part`;
  const laid = await attempt(async () => {
    await createFolder(paths.versions);
    await rm(part, { recursive: true, force: true });
    await rm(target, { recursive: true, force: true });
    await writeFiles(part, release, content);
    await writeDurably(join(part, headerName), printHeader(header));
    await syncFolder(part);
    return isAsSigned(part, release);
  });
  if (!laid.ok) return laid;
  // What was written is not what is read: the disk itself is at fault.
  if (!laid.value) return refuse({ code: 'UPDATE_NOT_WRITTEN' });
  return attempt(async () => {
    await rename(part, target);
    await syncFolder(paths.versions);
  });
}

async function writeFiles(folder: string, { files }: Release, content: Buffer): Promise<void> {
  const folders = new Set<string>([folder]);
  let offset = 0;
  for (const { path, size } of files) {
    const place = placeOf(folder, path);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    for (let above = dirname(place); above.length > folder.length; above = dirname(above)) folders.add(above);
    await writeDurably(place, content.subarray(offset, offset + size));
    offset += size;
  }
  for (const each of folders) await syncFolder(each);
}

/** Removes every version but those named, and what was left of one half laid out. */
export async function keepVersions(
  { versions }: ProgramPaths,
  kept: readonly (string | null)[],
): Promise<Result<void>> {
  const cleaned = await attempt(async () => {
    for (const name of await readdir(versions))
      if (!kept.includes(name)) await rm(join(versions, name), { recursive: true, force: true });
  });
  return !cleaned.ok && cleaned.problem.code === 'FILE_NOT_FOUND' ? ok(undefined) : cleaned;
}
