import { applyEvents } from '#shared/cases/office-state.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { Archive } from './archive.ts';
import { foldShelf, surveyShelf } from './fold-shelf.ts';
import { recordsFrom } from './holdings.ts';
import { JournalMemory } from './journal-memory.ts';
import type { Copies } from './mending.ts';
import type { TellProgress } from './opening-progress.ts';
import { isSame, type Reconciled, type Recovery } from './reconcile.ts';
import { advance, openRecord, type SealedRecord, type Sentinel } from './sealed-record.ts';
import type { Summaries } from './summaries.ts';

/** What the store begins its day with. */
export interface Beginning {
  readonly state: OfficeState;
  readonly memory: JournalMemory;
  readonly archive: Archive;
  readonly sentinel: Sentinel;
  readonly unpagedFrom: number;
  readonly recovery: Recovery;
  /** The cases that the summaries do not tell of, or not as they are now. */
  readonly changed: ReadonlySet<OfficeState['cases'] extends ReadonlyMap<infer Id, unknown> ? Id : never>;
  /** Whether every record on the shelf was opened on the way here. */
  readonly isVerified: boolean;
}

/** The long way: everything on the shelf is gone through and folded. @throws {Unreadable} */
export async function beginWithRecords(
  copies: Copies,
  { sentinel, unpagedFrom, recovery }: Reconciled,
  tell: TellProgress,
): Promise<Beginning> {
  const surveyed = await surveyShelf(copies, sentinel.count, (done, of) =>
    tell({ step: 'survey', done, of }),
  );
  const state = await foldShelf(copies, surveyed, { tell: (done, of) => tell({ step: 'fold', done, of }) });
  const { index, memory } = surveyed;
  const archive = new Archive(copies, { index, last: sentinel.count });
  const changed = new Set(state.cases.keys());
  return { state, memory, archive, sentinel, unpagedFrom, recovery, changed, isVerified: true };
}

/**
 * The short way: the summaries, and the records since. Taken only when both copies name one count and one head, and the
 * summaries' own head, carried on over the records since, ends at that very head. Undefined means: the long way.
 */
export async function beginWithSummaries(
  copies: Copies,
  summaries: Summaries,
): Promise<Beginning | undefined> {
  const [vault, sentinel, summary] = await Promise.all([
    copies.vault.state(),
    copies.shelf.sentinel(),
    summaries.load(),
  ]);
  if (!summary || !vault.ok || !isSame(vault.value, sentinel)) return undefined;
  const since = await recordsAfter(copies, summary.sentinel.count, sentinel.count);
  if (!since || advance(summary.sentinel, since).head !== sentinel.head) return undefined;
  const { index } = summary;
  const archive = new Archive(copies, { index, last: summary.sentinel.count });
  const memory = new JournalMemory(summary.heads);
  const opened = await Promise.all(since.map((record) => openRecord(copies.sealer, record)));
  const later = opened.flatMap((record) => record?.events ?? []);
  const changed = new Set(later.map(({ subject }) => subject));
  const before = await archive.histories([...changed].filter((id) => summary.state.cases.has(id)));
  const state = applyEvents(summary.state, later, (id) => before.get(id) ?? []);
  memory.add(later);
  for (const [at, { no }] of since.entries()) archive.add(no, opened[at]?.events ?? []);
  return {
    ...{ state, memory, archive, sentinel, changed },
    unpagedFrom: await firstUnpaged(copies, summary.unpagedFrom),
    recovery: { records: sentinel.count, toShelf: 0, toVault: 0, fromBackup: 0 },
    isVerified: false,
  };
}

async function recordsAfter(
  copies: Copies,
  after: number,
  count: number,
): Promise<SealedRecord[] | undefined> {
  const records: SealedRecord[] = [];
  while (after + records.length < count) {
    const next = await recordsFrom(copies, after + records.length + 1);
    if (!next) return undefined;
    records.push(...next);
  }
  return records.length === count - after ? records : undefined;
}

/** Pages may have been made since the summaries were. */
async function firstUnpaged({ shelf }: Copies, from: number): Promise<number> {
  for (let next = from; ;) {
    const leaf = await shelf.holding(next);
    if (!leaf || leaf.last < next || leaf.first === leaf.last) return next;
    next = leaf.last + 1;
  }
}
