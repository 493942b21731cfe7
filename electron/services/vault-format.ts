import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * The bytes of the vault. Integers are big-endian.
 *
 * File:   "PDVAULT\n" · version u32 · crc32 u32 of the twelve bytes before.
 * Record: magic u32 · length u32 · number u48 · settled u48 · crc32 u32 of the bytes · head (32 bytes) ·
 *         crc32 u32 of this header, then the bytes themselves.
 *
 * `settled` is the count that was already flushed when this record was written. A broken record followed by a
 * whole one with `settled` at or above its number had been acknowledged: that is damage. Without such a witness it
 * is the torn end of a write nobody was told of.
 */
export const vaultVersion = 1;
export const fileHeaderLength = 16;
export const recordHeaderLength = 60;
export const emptyHead: Buffer = Buffer.alloc(32);

const fileMagic = Buffer.from('PDVAULT\n', 'latin1');
export const recordMagic: Buffer = Buffer.from([0x50, 0x44, 0xd8, 0x52]);

export interface RecordHeader {
  readonly length: number;
  readonly number: number;
  readonly settled: number;
  readonly checksum: number;
  readonly head: Buffer;
}

/** head_n = SHA-256(head_{n-1} ‖ bytes_n), head_0 = 32 zero bytes. */
export function nextHead(head: Uint8Array, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(head).update(bytes).digest();
}

export function fileHeader(version: number = vaultVersion): Buffer {
  const header = Buffer.alloc(fileHeaderLength);
  fileMagic.copy(header);
  header.writeUInt32BE(version, 8);
  header.writeUInt32BE(crc32(header.subarray(0, 12)), 12);
  return header;
}

/** The version of a vault file, or undefined when its first bytes are not a whole header. */
export function parseFileHeader(header: Buffer): number | undefined {
  if (header.length < fileHeaderLength || !header.subarray(0, 8).equals(fileMagic)) return undefined;
  return header.readUInt32BE(12) === crc32(header.subarray(0, 12)) ? header.readUInt32BE(8) : undefined;
}

/** One record as it stands in the file. */
export function printRecord(record: {
  number: number;
  settled: number;
  head: Buffer;
  bytes: Uint8Array;
}): Buffer {
  const out = Buffer.alloc(recordHeaderLength + record.bytes.length);
  recordMagic.copy(out);
  out.writeUInt32BE(record.bytes.length, 4);
  out.writeUIntBE(record.number, 8, 6);
  out.writeUIntBE(record.settled, 14, 6);
  out.writeUInt32BE(crc32(record.bytes), 20);
  record.head.copy(out, 24);
  out.writeUInt32BE(crc32(out.subarray(0, 56)), 56);
  out.set(record.bytes, recordHeaderLength);
  return out;
}

/** Undefined when the 60 bytes are not a whole record header. */
export function parseRecordHeader(header: Buffer): RecordHeader | undefined {
  if (header.length < recordHeaderLength || !header.subarray(0, 4).equals(recordMagic)) return undefined;
  if (header.readUInt32BE(56) !== crc32(header.subarray(0, 56))) return undefined;
  return {
    length: header.readUInt32BE(4),
    number: header.readUIntBE(8, 6),
    settled: header.readUIntBE(14, 6),
    checksum: header.readUInt32BE(20),
    head: Buffer.from(header.subarray(24, 56)),
  };
}

/** Header and bytes of the record that begins at `offset`, or undefined when it is not whole. */
export function parseRecord(
  data: Buffer,
  offset: number,
): { header: RecordHeader; bytes: Buffer } | undefined {
  const start = offset + recordHeaderLength;
  const header = parseRecordHeader(data.subarray(offset, start));
  if (header === undefined || start + header.length > data.length) return undefined;
  const bytes = data.subarray(start, start + header.length);
  return crc32(bytes) === header.checksum ? { header, bytes } : undefined;
}
