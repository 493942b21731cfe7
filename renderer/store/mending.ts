import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { ahead } from './ahead.ts';
import { recordsFrom, type OpenShelf, type Presence } from './holdings.ts';
import { leavesOf, openAll, sameBytes, type OpenSingle } from './leaf.ts';
import { missingRuns, stretches, type Run } from './runs.ts';
import { advance, type SealedRecord, type Sentinel } from './sealed-record.ts';
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
 * @param onShelf what is whole there
 * @param to the number up to which the source is whole
 */
export async function compareStories(
  shelf: OpenShelf,
  onShelf: Presence,
  { source, to }: { source: RecordSource; to: number },
): Promise<Result<null>> {
  const common = onShelf.slice(0, to).lastIndexOf(true) + 1;
  if (common === 0) return ok(null);
  const kept = await source.read(common, common);
  if (!kept.ok) return kept;
  const [inSource] = kept.value;
  const [inShelf] = (await recordsFrom(shelf, common)) ?? [];
  const isOne = inSource && inShelf && sameBytes(inSource.bytes, inShelf.bytes);
  return isOne ? ok(null) : refuse({ code: 'STORE_PARTED', details: { whole: common - 1 } });
}

export interface Filling {
  readonly source: RecordSource;
  /** The last record worth asking for. */
  readonly to: number;
  /** Told how many of the missing records were met so far, and of how many. */
  readonly tell?: (done: number, of: number) => void;
}

export interface Filled {
  /** How many records were brought. */
  readonly brought: number;
  /** The sum given, counted on over what was brought right behind it. */
  readonly sum: Sentinel;
}

/**
 * Brings from the source what opens there and is missing on the shelf.
 * @param whole what is whole on the shelf; filled in place
 * @param from the sum of what lies on the shelf before the first gap, as far as it is known
 */
export async function fillShelf(
  shelf: OpenShelf,
  { whole, from }: { whole: Presence; from: Sentinel },
  { source, to, tell }: Filling,
): Promise<Filled> {
  let [brought, met, sum] = [0, 0, from];
  const runs = missingRuns((no) => whole[no - 1] === true, to);
  const of = runs.reduce((all, { first, last }) => all + last - first + 1, 0);
  for (const run of runs) {
    for await (const read of ahead(readRun(source, run))) {
      const singles = (await openAll(shelf.sealer, read)).filter((single) => single !== undefined);
      for (const stretch of stretches(singles))
        await shelf.shelf.replace(await leavesOf(shelf.sealer, stretch));
      for (const { no } of singles) whole[no - 1] = true;
      sum = countedOn(sum, singles);
      brought += singles.length;
      tell?.((met += read.length), of);
    }
  }
  return { brought, sum };
}

function countedOn(sum: Sentinel, singles: readonly OpenSingle[]): Sentinel {
  const next = singles.findIndex(({ no }) => no === sum.count + 1);
  if (next < 0) return sum;
  const behind = singles.slice(next).map(({ record }) => record);
  return advance(
    sum,
    behind.filter(({ no }, at) => no === sum.count + 1 + at),
  );
}

/** Brings the shelf's records after `from` into the vault; the shell repairs a damaged one on the way. */
export async function fillVault(
  copies: Copies,
  { from, to, tell }: { from: number; to: number; tell: (done: number, of: number) => void },
): Promise<Result<Sentinel>> {
  let next = from + 1;
  for await (const records of ahead(shelfRecords(copies, next, to))) {
    const reached = await copies.vault.append(records);
    next += records.length;
    tell(next - 1 - from, to - from);
    if (!reached.ok || next > to) return reached;
  }
  return refuse({ code: 'STORE_DAMAGED', details: { lost: next } });
}

/** The sealed records of the shelf from `first` to `last`, as many at once as lie together; ends at one that does not open. */
async function* shelfRecords(shelf: OpenShelf, first: number, last: number): AsyncGenerator<SealedRecord[]> {
  for (let next = first; next <= last;) {
    const records = await recordsFrom(shelf, next);
    if (!records) return;
    yield records;
    next += records.length;
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
