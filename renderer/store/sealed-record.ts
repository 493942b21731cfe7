import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { Page } from '#shared/bundle/slice.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { OpenKeys } from '../session/keys.ts';
import { seal, sealWith, unseal } from '../session/sealing.ts';
import { deflate, inflate } from '#shared/envelope/deflate.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** One intention of the user, or one slice received: some events, sealed as one. The vault and IndexedDB hold the same bytes. */
export interface SealedRecord {
  /** Position in the store: 1, 2, 3 … */
  readonly no: number;
  readonly bytes: Bytes;
}

/** The sentinel two copies are compared by: how many records, and the hash chained over them. */
export interface Sentinel {
  readonly count: number;
  readonly head: string;
}

export const emptySentinel: Sentinel = { count: 0, head: '0'.repeat(64) };

/** head_n = SHA-256(head_{n-1} ‖ bytes_n): the same chain the shell keeps over its vault. */
export function advance(sentinel: Sentinel, records: readonly SealedRecord[]): Sentinel {
  let head = hexToBytes(sentinel.head);
  for (const { bytes } of records) head = sha256(concatBytes(head, bytes));
  return { count: sentinel.count + records.length, head: bytesToHex(head) };
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** First byte of the plaintext: how the events are written, as a JSON list or as a page, the way they came. */
const plainJson = 0;
const deflatedJson = 1;
const packedPage = 2;
/** From this size on deflating pays; below it, records are deflated together when they become a page. */
const deflateFrom = 4_096;

export interface Sealer {
  readonly store: string;
  /** Seals what is written from now on. */
  readonly key: CryptoKey;
  /** Keys of before the last rotation, the newest first: they open, and seal nothing new. */
  readonly former?: readonly CryptoKey[];
}

/** What the store needs of the keys of an unlocked desk. */
export type StoreKeys = Pick<OpenKeys, 'store' | 'dataKey'> & Partial<Pick<OpenKeys, 'formerKeys'>>;

export function sealerOf({ store, dataKey, formerKeys = [] }: StoreKeys): Sealer {
  return { store, key: dataKey, former: formerKeys };
}

/** Records of one time lie together: the key that opened the last one most likely opens the next. */
const lastUsed = new WeakMap<Sealer, CryptoKey>();

/** Opens by whichever key sealed it, and says which. */
export async function unsealBy(
  sealer: Sealer,
  bytes: Bytes,
  place: string,
): Promise<{ plain: Bytes; key: CryptoKey } | undefined> {
  const keys = [lastUsed.get(sealer) ?? sealer.key, sealer.key, ...(sealer.former ?? [])];
  for (const key of new Set(keys)) {
    const plain = await unseal(key, bytes, place);
    if (!plain) continue;
    lastUsed.set(sealer, key);
    return { plain, key };
  }
  return undefined;
}

export async function sealRecord(sealer: Sealer, no: number, { events, page }: Group): Promise<SealedRecord> {
  const plain = page?.packed && isLong(page) ? marked(packedPage, page.packed) : await written(events);
  return { no, bytes: await seal(sealer.key, plain, aboutRecord(sealer, no)) };
}

/** Events that are sealed as one record, and the page they came on where they came so. */
export interface Group {
  readonly events: readonly JournalEvent[];
  readonly page?: Page;
}

function isLong({ lines }: Page): boolean {
  return lines.reduce((sum, line) => sum + line.length, 0) >= deflateFrom;
}

async function written(events: readonly JournalEvent[]): Promise<Bytes> {
  const json = encode(events);
  return json.length < deflateFrom ? marked(plainJson, json) : marked(deflatedJson, await deflate(json));
}

export interface OpenedRecord {
  /** What was sealed, as the text of a JSON list. */
  readonly json: string;
  readonly events: readonly JournalEvent[];
  /** Not deflated by itself: it may be put into a page with others. */
  readonly isSmall: boolean;
  /** The key it was sealed with: its bytes can be made again with no other. */
  readonly key: CryptoKey;
}

/** A record that a newer release wrote in a way this one cannot read: it is whole, and nothing may be built on its absence. */
export class NewerRecord extends Error {
  override readonly name = 'NewerRecord';
  readonly no: number;

  constructor(no: number) {
    super();
    this.no = no;
  }
}

/** Undefined when the record is not what this store sealed at this position. @throws {NewerRecord} */
export async function openRecord(sealer: Sealer, record: SealedRecord): Promise<OpenedRecord | undefined> {
  const opened = await unsealBy(sealer, record.bytes, aboutRecord(sealer, record.no));
  if (!opened) return undefined;
  const { plain, key } = opened;
  const [mark = plainJson] = plain;
  if (mark > packedPage) throw new NewerRecord(record.no);
  const isSmall = mark === plainJson;
  const body = plain.subarray(1);
  const text = decoder.decode(isSmall ? body : await inflate(body));
  const json = mark === packedPage ? listOf(text) : text;
  return { json, events: JSON.parse(json) as JournalEvent[], isSmall, key };
}

/** No line of a page holds a line feed, and each ends with one. */
function listOf(lines: string): string {
  return `[${lines.slice(0, -1).replaceAll('\n', ',')}]`;
}

/** Makes an undeflated record's bytes again from its events and its iv, as a page remembers them. */
export async function remakeRecord(
  sealer: Sealer,
  no: number,
  parts: { iv: Bytes; events: readonly JournalEvent[]; key: CryptoKey },
): Promise<SealedRecord> {
  const plain = marked(plainJson, encode(parts.events));
  return { no, bytes: await sealWith(parts.key, plain, { about: aboutRecord(sealer, no), iv: parts.iv }) };
}

export function encode(value: unknown): Bytes {
  return encodeText(JSON.stringify(value));
}

export function encodeText(text: string): Bytes {
  return encoder.encode(text);
}

export function decode(bytes: Bytes): unknown {
  return JSON.parse(decoder.decode(bytes));
}

function marked(mark: number, body: Bytes): Bytes {
  const plain = new Uint8Array(body.length + 1);
  plain[0] = mark;
  plain.set(body, 1);
  return plain;
}

/** The place a record is sealed to. */
export function aboutRecord({ store }: Sealer, no: number): string {
  return `record ${no} of ${store}`;
}
