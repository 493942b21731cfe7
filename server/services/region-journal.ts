import { deviceSigner } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import type { Decision } from '#shared/cases/drafting.ts';
import type { CaseRefusal } from '#shared/cases/commands.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import { tick, type HybridTime } from '#shared/journal/hybrid-time.ts';
import { toEventId, type OfficeId, type UserId } from '#shared/journal/ids.ts';
import type { ChainHead } from '#shared/journal/chain.ts';
import { streamOf } from '#shared/journal/version-vector.ts';
import { hashEvent, inOrder } from '#shared/journal/event-hash.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Queries } from '../database/database.ts';
import { appendEvents, keepProof, lockStream } from './journal-store.ts';
import type { OfficeFold, OfficeFolds } from './office-folds.ts';
import { regionCardOf } from './region-card.ts';
import { instantOf, type Region } from './region.ts';
import type { StreamKey } from './stream-key.ts';

/** A question to the law and the office's state, as at a desk: pure, events or a refusal. */
export type Decide = (state: OfficeState) => Decision;

const minuteMs = 60_000;

/** Whose office is spoken to, and who speaks. */
export interface Address {
  readonly office: OfficeId;
  readonly author: UserId;
}

/**
 * Writes what the region decided into its own journal of an office, signed by the server, from where it travels like
 * any other: by pull and by stick. Decided anew when another instance wrote there meanwhile.
 */
export async function writeRegional(
  region: Region,
  folds: OfficeFolds,
  { office, author }: Address,
  decide: Decide,
): Promise<Result<readonly JournalEvent[], CaseRefusal>> {
  for (;;) {
    const fold = await folds.of(office);
    const decided = decide(fold.state);
    if (!decided.ok) return decided;
    const written = await region.database.transaction((queries) =>
      append(region, queries, { office, author, fold }, decided.value),
    );
    if (written) return ok(written);
  }
}

interface Place extends Address {
  readonly fold: OfficeFold;
}

/** Undefined when the journal is not where the decision believed it to be. */
async function append(
  region: Region,
  queries: Queries,
  { office, author, fold }: Place,
  drafts: readonly EventDraft[],
): Promise<JournalEvent[] | undefined> {
  const card = regionCardOf(region.keys, office);
  const incarnation = await lockIncarnation(region, queries, office);
  const key: StreamKey = { office, device: card.device, incarnation };
  const tip = await lockStream(queries, key);
  if (tip.seq !== (fold.reached.get(streamOf(key)) ?? 0)) return undefined;
  const events = linked(region, { key, author, tip, time: fold.time }, drafts);
  const head = await appendEvents(queries, key, { events }, instantOf(region));
  const { signingPrivate, sealingPrivate } = region.keys;
  const signer = deviceSigner({ card, signingPrivate, sealingPrivate });
  const statement = { ...key, seq: head.seq, head: head.hash };
  await keepProof(queries, key, { seq: head.seq, jws: await signStatement('head', statement, signer) });
  return events;
}

interface Link {
  readonly key: StreamKey;
  readonly author: UserId;
  readonly tip: ChainHead;
  readonly time: HybridTime;
}

function linked(
  region: Region,
  { key, author, tip, time }: Link,
  drafts: readonly EventDraft[],
): JournalEvent[] {
  const events: JournalEvent[] = [];
  let [{ seq, hash: previous }, last] = [tip, time];
  for (const draft of drafts) {
    seq += 1;
    last = tick(last, region.now());
    const id = toEventId(key.device, key.incarnation, seq);
    const recordedAt = instantOf(region);
    const event = inOrder({ ...draft, ...key, id, seq, time: last, recordedAt, author, previous });
    previous = hashEvent(event);
    events.push(event);
  }
  return events;
}

/**
 * The life of the region's journal of an office, and the lock under which it is written. A server set back to a backup
 * has a new epoch and begins a new life, numbered by the minute, so that what the offices still hold of the lost one is
 * never contradicted.
 */
async function lockIncarnation(region: Region, queries: Queries, office: OfficeId): Promise<number> {
  const begun = Math.floor(region.now() / minuteMs);
  const { epoch } = region.keys.card;
  await queries.query(
    `insert into region_journals (office, epoch, incarnation) values ($1, $2, $3) on conflict do nothing`,
    [office, epoch, begun],
  );
  const [row] = await queries.query<{ epoch: string; incarnation: number }>(
    'select epoch, incarnation from region_journals where office = $1 for update',
    [office],
  );
  if (row?.epoch === epoch) return row.incarnation;
  const incarnation = Math.max(begun, (row?.incarnation ?? 0) + 1);
  await queries.query('update region_journals set epoch = $2, incarnation = $3 where office = $1', [
    office,
    epoch,
    incarnation,
  ]);
  return incarnation;
}
