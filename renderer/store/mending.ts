import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { recordsFrom, type Holdings, type OpenShelf } from './holdings.ts';
import { leavesOf, sameBytes } from './leaf.ts';
import { missingRuns, stretches, type Run } from './runs.ts';
import { openRecord, type SealedRecord, type Sentinel } from './sealed-record.ts';
import type { VaultClient } from './vault-client.ts';

/** Both copies of the journal. */
export interface Copies extends OpenShelf {
  readonly vault: VaultClient;
}

/** Where records can be read besides the shelf: the vault, or a backup laid out. */
export type RecordSource = Pick<VaultClient, 'read'>;

const recordsAtOnce = 500;

/**
 * Every record is sealed under a random iv, so two histories that parted differ in each record from there on: equal
 * bytes at the last common position mean one history up to it. Refuses STORE_PARTED when they did.
 * @param whole the number up to which the source is whole
 */
export async function compareStories(
  shelf: OpenShelf,
  records: Holdings['records'],
  { source, whole }: { source: RecordSource; whole: number },
): Promise<Result<null>> {
  const common = records.slice(0, whole).findLastIndex((events) => events !== undefined) + 1;
  if (common === 0) return ok(null);
  const kept = await source.read(common, common);
  if (!kept.ok) return kept;
  const [inSource] = kept.value;
  const [onShelf] = (await recordsFrom(shelf, common)) ?? [];
  const isOne = inSource && onShelf && sameBytes(inSource.bytes, onShelf.bytes);
  return isOne ? ok(null) : refuse({ code: 'STORE_PARTED', details: { whole: common - 1 } });
}

/** `tell` is told how many of the missing records were met so far, and of how many. */
export interface Filling {
  readonly source: RecordSource;
  /** The last record worth asking for. */
  readonly to: number;
  readonly tell?: (done: number, of: number) => void;
}

/**
 * Brings from the source what opens there and is missing on the shelf.
 * @param records what is known; filled in place
 * @returns how many records that were
 */
export async function fillShelf(
  shelf: OpenShelf,
  records: Holdings['records'],
  { source, to, tell }: Filling,
): Promise<number> {
  let [brought, met] = [0, 0];
  const runs = missingRuns((no) => records[no - 1] !== undefined, to);
  const of = runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  for (const run of runs) {
    for await (const read of readRun(source, run)) {
      brought += await shelve(shelf, read, records);
      tell?.((met += read.length), of);
    }
  }
  return brought;
}

/** Brings the shelf's records after `from` into the vault; the shell repairs a damaged one on the way. */
export async function fillVault(
  copies: Copies,
  { from, to, tell }: { from: number; to: number; tell: (done: number, of: number) => void },
): Promise<Result<Sentinel>> {
  let next = from + 1;
  for (;;) {
    const records = await recordsFrom(copies, next);
    if (!records) return refuse({ code: 'STORE_DAMAGED', details: { lost: next } });
    const reached = await copies.vault.append(records);
    next += records.length;
    tell(next - 1 - from, to - from);
    if (!reached.ok || next > to) return reached;
  }
}

/** What can be read of a run, portion by portion; a broken record is stepped over. */
async function* readRun(source: RecordSource, { first, last }: Run): AsyncGenerator<SealedRecord[]> {
  let from = first;
  while (from <= last) {
    const read = await source.read(from, Math.min(last, from + recordsAtOnce - 1));
    if (read.ok && read.value.length > 0) yield read.value;
    from = read.ok && read.value.length > 0 ? from + read.value.length : nextWorthTrying(read, from, last);
  }
}

function nextWorthTrying(read: Result<unknown>, from: number, last: number): number {
  const next = read.ok ? undefined : read.problem.details?.['next'];
  return typeof next === 'number' && next > from ? next : last + 1;
}

async function shelve(
  { shelf, sealer }: OpenShelf,
  read: readonly SealedRecord[],
  records: Holdings['records'],
): Promise<number> {
  const opened = await Promise.all(read.map((record) => openRecord(sealer, record)));
  const good = read.filter((_record, at) => opened[at]);
  for (const stretch of stretches(good)) await shelf.replace((await leavesOf(sealer, stretch)) ?? []);
  for (const [at, { no }] of read.entries()) {
    const events = opened[at]?.events;
    if (events) records[no - 1] = events;
  }
  return good.length;
}
