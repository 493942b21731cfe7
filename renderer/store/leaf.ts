import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';
import { ivOf, seal, unseal } from '../session/sealing.ts';
import { deflate, inflate } from '#shared/envelope/deflate.ts';
import {
  aboutRecord,
  decode,
  encodeText,
  openRecord,
  remakeRecord,
  unsealBy,
  type Bytes,
  type OpenedRecord,
  type SealedRecord,
  type Sealer,
} from './sealed-record.ts';

/**
 * What a shelf holds: one sealed record, or a page of consecutive small ones. A page keeps each record's events and iv,
 * so that the very bytes of every record can be made again and the vault refilled from pages alone.
 */
export interface Leaf {
  /** Numbers of the first and last record in it. */
  readonly first: number;
  readonly last: number;
  readonly bytes: Bytes;
}

interface PagedRecord {
  readonly iv: string;
  readonly events: readonly JournalEvent[];
}

export function leafOf({ no, bytes }: SealedRecord): Leaf {
  return { first: no, last: no, bytes };
}

/** The events of each record in the leaf; undefined when the leaf is not what this store sealed. */
export async function openLeaf(sealer: Sealer, leaf: Leaf): Promise<(readonly JournalEvent[])[] | undefined> {
  if (leaf.first === leaf.last) {
    const opened = await openRecord(sealer, { no: leaf.first, bytes: leaf.bytes });
    return opened && [opened.events];
  }
  const paged = await openPage(sealer, leaf);
  return paged?.records.map(({ events }) => events);
}

/** Whether the leaf is what this store sealed at this place. */
export async function isAuthentic(sealer: Sealer, leaf: Leaf): Promise<boolean> {
  const isSingle = leaf.first === leaf.last;
  const place = isSingle ? aboutRecord(sealer, leaf.first) : about(sealer, leaf);
  return (await unsealBy(sealer, leaf.bytes, place)) !== undefined;
}

/** The sealed records of a leaf, byte for byte as they were written. */
export async function recordsOf(sealer: Sealer, leaf: Leaf): Promise<SealedRecord[] | undefined> {
  if (leaf.first === leaf.last) return [{ no: leaf.first, bytes: leaf.bytes }];
  const paged = await openPage(sealer, leaf);
  if (!paged) return undefined;
  const { key, records } = paged;
  return Promise.all(
    records.map(({ iv, events }, at) =>
      remakeRecord(sealer, leaf.first + at, { iv: fromBase64(iv), events, key }),
    ),
  );
}

/** Records of a page: a compromise between reading one and reading all. */
const pageLength = 500;

/** A sealed record and what it opened to. */
export interface OpenSingle extends OpenedRecord {
  readonly no: number;
  readonly record: SealedRecord;
}

/** Opens records; a hole where one is not what this store sealed. */
export async function openAll(
  sealer: Sealer,
  records: readonly SealedRecord[],
): Promise<(OpenSingle | undefined)[]> {
  return Promise.all(
    records.map(async (record) => {
      const opened = await openRecord(sealer, record);
      return opened && { ...opened, no: record.no, record };
    }),
  );
}

/**
 * The fewest leaves for consecutive records: small ones go into pages together, large ones stay alone. A page is opened
 * again before it is answered, and stands only for records whose very bytes can be made from it.
 */
export async function leavesOf(sealer: Sealer, singles: readonly OpenSingle[]): Promise<Leaf[]> {
  const leaves: Leaf[] = [];
  let run: OpenSingle[] = [];
  const endRun = async (): Promise<void> => {
    if (run.length > 0) leaves.push(...(await pageOf(sealer, run)));
    run = [];
  };
  for (const single of singles) {
    if (!continues(run, single)) await endRun();
    if (single.isSmall) run.push(single);
    else leaves.push(leafOf(single.record));
  }
  await endRun();
  return leaves;
}

/** A page is sealed with the key of its records, so that their bytes can be made again from it. */
function continues(run: readonly OpenSingle[], { isSmall, key }: OpenedRecord): boolean {
  return isSmall && run.length < pageLength && (run[0] === undefined || run[0].key === key);
}

async function pageOf(sealer: Sealer, run: readonly OpenSingle[]): Promise<Leaf[]> {
  const singles = run.map(({ record }) => leafOf(record));
  const place = placeOf(singles);
  // Sealing is a function of text, key and iv: the same text again is the same record again.
  const isRepeatable = run.every(({ json, events }) => JSON.stringify(events) === json);
  if (place.first === place.last || !isRepeatable) return singles;
  const { key } = run[0] ?? sealer;
  const plain = encodeText(`[${run.map(pagedText).join(',')}]`);
  const bytes = await seal(key, await deflate(plain), about(sealer, place));
  const again = await unseal(key, bytes, about(sealer, place));
  return again && sameBytes(await inflate(again), plain) ? [{ ...place, bytes }] : singles;
}

/** A {@link PagedRecord} as text; what was sealed is text already. */
function pagedText({ record, json }: OpenSingle): string {
  return `{"iv":"${toBase64(ivOf(record.bytes))}","events":${json}}`;
}

function placeOf(singles: readonly Leaf[]): Pick<Leaf, 'first' | 'last'> {
  return { first: singles[0]?.first ?? 0, last: singles.at(-1)?.last ?? 0 };
}

export function sameBytes(a: Bytes, b: Bytes | undefined): boolean {
  if (a.length !== b?.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

async function openPage(
  sealer: Sealer,
  leaf: Leaf,
): Promise<{ records: PagedRecord[]; key: CryptoKey } | undefined> {
  const opened = await unsealBy(sealer, leaf.bytes, about(sealer, leaf));
  if (!opened) return undefined;
  const records = decode(await inflate(opened.plain)) as PagedRecord[];
  return records.length === leaf.last - leaf.first + 1 ? { records, key: opened.key } : undefined;
}

function about({ store }: Sealer, { first, last }: Pick<Leaf, 'first' | 'last'>): string {
  return `records ${first} to ${last} of ${store}`;
}
