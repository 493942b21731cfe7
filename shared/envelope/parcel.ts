import { z } from 'zod';
import { ok, refuse, type Problem, type Result } from '../kernel/result.ts';
import { readJson } from '../kernel/read-json.ts';
import { sha256Hex, toBytes, toText } from './text.ts';

/*
 * The file a bundle travels in, the same on the wire and on a stick:
 *
 *   "PDESK" | format (1 byte) | length of the manifest (4 bytes, big endian) | manifest (JSON) | SHA-256 of all
 *   before (32 bytes) | part | part | …
 *
 * The manifest names the length and the SHA-256 of each part, so a bad stick costs the parts it spoilt and no others.
 * These sums find damage; forgery is found by the seal and the signature inside each part.
 */
const magic = toBytes('PDESK');
/** Of parcels whose parts every release reads, and of those whose parts may hold pages. */
export type ParcelFormat = 1 | 2;
const newestFormat: ParcelFormat = 2;
const fixedLength = magic.length + 1 + 4;
const sumLength = 32;

const Manifest = z.strictObject({
  parts: z
    .array(z.strictObject({ bytes: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .min(1)
    .max(10_000),
});
type Manifest = z.infer<typeof Manifest>;
type Bytes = Uint8Array<ArrayBuffer>;

/** @param format what the parts hold: a reader that does not know it says so, instead of calling them forged */
export async function packParcel(parts: readonly Bytes[], format: ParcelFormat = 1): Promise<Bytes> {
  const manifest: Manifest = { parts: [] };
  for (const part of parts) manifest.parts.push({ bytes: part.length, sha256: await sha256Hex(part) });
  const text = toBytes(JSON.stringify(manifest));
  const head = new Uint8Array(fixedLength + text.length);
  head.set(magic);
  head[magic.length] = format;
  new DataView(head.buffer).setUint32(magic.length + 1, text.length);
  head.set(text, fixedLength);
  return concat([head, await sha256(head), ...parts]);
}

/** The parts of a parcel in order; a damaged one is a problem in its place, the others stay readable. */
export async function unpackParcel(bytes: Bytes): Promise<Result<readonly Result<Bytes>[]>> {
  const manifest = await readManifest(bytes);
  if (!manifest.ok) return manifest;
  const parts: Result<Bytes>[] = [];
  let at = manifest.value.end;
  for (const entry of manifest.value.parts) {
    const part = bytes.subarray(at, at + entry.bytes);
    at += entry.bytes;
    parts.push(part.length < entry.bytes ? refuse(truncated) : await checkPart(part, entry.sha256));
  }
  if (at < bytes.length) return refuse({ code: 'BUNDLE_DAMAGED' });
  return ok(parts);
}

const truncated: Problem = { code: 'BUNDLE_TRUNCATED' };

async function readManifest(bytes: Bytes): Promise<Result<Manifest & { end: number }>> {
  const start = readStart(bytes);
  if (!start.ok) return start;
  const end = fixedLength + start.value;
  if (bytes.length < end + sumLength) return refuse(truncated);
  const sum = await sha256(bytes.subarray(0, end));
  if (!equalBytes(sum, bytes.subarray(end, end + sumLength))) return refuse({ code: 'BUNDLE_DAMAGED' });
  const manifest = Manifest.safeParse(readJson(toText(bytes.subarray(fixedLength, end))));
  return manifest.success
    ? ok({ ...manifest.data, end: end + sumLength })
    : refuse({ code: 'BUNDLE_NOT_A_BUNDLE' });
}

/** The length of the manifest, from the fixed bytes at the start. */
function readStart(bytes: Bytes): Result<number> {
  const known = Math.min(bytes.length, magic.length);
  if (!equalBytes(bytes.subarray(0, known), magic.subarray(0, known)))
    return refuse({ code: 'BUNDLE_NOT_A_BUNDLE' });
  if (bytes.length < fixedLength) return refuse(truncated);
  if ((bytes[magic.length] ?? 0) > newestFormat) return refuse({ code: 'BUNDLE_NEWER' });
  return ok(new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length + 1));
}

async function checkPart(part: Bytes, expected: string): Promise<Result<Bytes>> {
  return (await sha256Hex(part)) === expected ? ok(part) : refuse({ code: 'BUNDLE_DAMAGED' });
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

export function concat(pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
