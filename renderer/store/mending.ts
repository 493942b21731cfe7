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

const recordsAtOnce = 500;

/**
 * Every record is sealed under a random iv, so two histories that parted differ in each record from there on: equal
 * bytes at the last common position mean one history up to it.
 * @param whole the number up to which the vault is whole
 */
export async function compareStories(
  copies: Copies,
  records: Holdings['records'],
  whole: number,
): Promise<Result<null>> {
  const common = records.slice(0, whole).findLastIndex((events) => events !== undefined) + 1;
  if (common === 0) return ok(null);
  const kept = await copies.vault.read(common, common);
  if (!kept.ok) return kept;
  const [inVault] = kept.value;
  const [onShelf] = (await recordsFrom(copies, common)) ?? [];
  const isOne = inVault && onShelf && sameBytes(inVault.bytes, onShelf.bytes);
  return isOne ? ok(null) : refuse({ code: 'VAULT_DAMAGED', details: { whole: common - 1 } });
}

/**
 * Brings from the vault what opens there and is missing on the shelf.
 * @param records what is known; filled in place
 * @returns how many records that were
 */
export async function fillShelf(copies: Copies, records: Holdings['records'], to: number): Promise<number> {
  let brought = 0;
  for (const run of missingRuns((no) => records[no - 1] !== undefined, to)) {
    for await (const read of readRun(copies.vault, run)) brought += await shelve(copies, read, records);
  }
  return brought;
}

/** Brings the shelf's records after `from` into the vault; the shell repairs a damaged one on the way. */
export async function fillVault(copies: Copies, from: number, to: number): Promise<Result<Sentinel>> {
  let next = from + 1;
  for (;;) {
    const records = await recordsFrom(copies, next);
    if (!records) return refuse({ code: 'STORE_DAMAGED', details: { lost: next } });
    const reached = await copies.vault.append(records);
    next += records.length;
    if (!reached.ok || next > to) return reached;
  }
}

/** What can be read of a run, portion by portion; a broken record is stepped over. */
async function* readRun(vault: VaultClient, { first, last }: Run): AsyncGenerator<SealedRecord[]> {
  let from = first;
  while (from <= last) {
    const read = await vault.read(from, Math.min(last, from + recordsAtOnce - 1));
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
