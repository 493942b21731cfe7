import type { FileHandle } from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { replaceFile } from './atomic-file.ts';
import { errnoOf } from './os-problem.ts';
import type { Progress } from './vault-scan.ts';
import { parseRecord, recordHeaderLength } from './vault-format.ts';

/**
 * A cache beside the vault: how far it was already found whole, so that a morning's start need not read half a
 * gigabyte. It is believed only when it is whole itself and fits the vault's last record; else all is read.
 *
 * magic (8) · count f64 · end f64 · head (32) · offsets f64 × count · crc32 u32
 */
const magic = Buffer.from('PDVINDX1', 'latin1');
const fixedLength = 56;

export async function saveCheckpoint(path: string, progress: Progress): Promise<void> {
  const { count, end, head, offsets } = progress;
  const data = Buffer.alloc(fixedLength + count * 8 + 4);
  magic.copy(data);
  data.writeDoubleBE(count, 8);
  data.writeDoubleBE(end, 16);
  head.copy(data, 24);
  for (let index = 0; index < count; index += 1)
    data.writeDoubleBE(offsets[index] ?? 0, fixedLength + index * 8);
  data.writeUInt32BE(crc32(data.subarray(0, -4)), data.length - 4);
  await replaceFile(path, data);
}

function parse(data: Buffer): Progress | undefined {
  if (data.length < fixedLength + 4 || !data.subarray(0, 8).equals(magic)) return undefined;
  if (data.readUInt32BE(data.length - 4) !== crc32(data.subarray(0, -4))) return undefined;
  const count = data.readDoubleBE(8);
  if (data.length !== fixedLength + count * 8 + 4) return undefined;
  const offsets = Array.from({ length: count }, (_, index) => data.readDoubleBE(fixedLength + index * 8));
  return { count, end: data.readDoubleBE(16), head: Buffer.from(data.subarray(24, 56)), offsets };
}

async function fits(handle: FileHandle, progress: Progress, size: number): Promise<boolean> {
  const offset = progress.offsets[progress.count - 1];
  if (offset === undefined || progress.end > size || offset + recordHeaderLength > progress.end) return false;
  const data = Buffer.alloc(progress.end - offset);
  await handle.read(data, 0, data.length, offset);
  const record = parseRecord(data, 0);
  if (record?.header.number !== progress.count) return false;
  return recordHeaderLength + record.bytes.length === data.length && record.header.head.equals(progress.head);
}

/** Undefined when there is no checkpoint, or none that belongs to this vault. */
export async function loadCheckpoint(
  path: string,
  handle: FileHandle,
  size: number,
): Promise<Progress | undefined> {
  try {
    const progress = parse(await readFile(path));
    return progress !== undefined && (await fits(handle, progress, size)) ? progress : undefined;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
