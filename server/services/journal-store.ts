import { chainStart, type ChainHead } from '#shared/journal/chain.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { hashEvent } from '#shared/journal/event-hash.ts';
import type { DeviceId, OfficeId } from '#shared/journal/ids.ts';
import type { HeldStream } from '#shared/bundle/judge-slice.ts';
import type { Proof } from '#shared/bundle/proofs.ts';
import type { Held } from '#shared/bundle/statements.ts';
import type { Queries, Row } from '../database/database.ts';

/** One journal: a workstation in one life. */
export interface StreamKey {
  readonly office: OfficeId;
  readonly device: DeviceId;
  readonly incarnation: number;
}

/** PostgreSQL's integer; a number from outside is brought within it before it is compared. */
const maxInteger = 2_147_483_647;

function keyOf({ office, device, incarnation }: StreamKey): [OfficeId, DeviceId, number] {
  return [office, device, Math.min(incarnation, maxInteger)];
}

/** Locks a journal until the transaction ends and tells where it stands. */
export async function lockStream(queries: Queries, key: StreamKey): Promise<ChainHead> {
  await queries.query(
    `insert into streams (office, device, incarnation, up_to, head) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [...keyOf(key), chainStart.seq, chainStart.hash],
  );
  const [row] = await queries.query<{ up_to: number; head: string }>(
    `select up_to, head from streams where office = $1 and device = $2 and incarnation = $3 for update`,
    keyOf(key),
  );
  return row ? { seq: row.up_to, hash: row.head } : chainStart;
}

/** Where a journal stands, without locking it. */
export async function readTip(queries: Queries, key: StreamKey): Promise<ChainHead> {
  const [row] = await queries.query<{ up_to: number; head: string }>(
    `select up_to, head from streams where office = $1 and device = $2 and incarnation = $3`,
    keyOf(key),
  );
  return row ? { seq: row.up_to, hash: row.head } : chainStart;
}

/** What is held of a locked journal, as `judgeSlice` asks for it. */
export async function heldStream(
  queries: Queries,
  key: StreamKey,
  tip: ChainHead,
  endsAt: number,
): Promise<HeldStream> {
  if (endsAt > tip.seq) return { tip };
  const [row] = await queries.query<{ hash: string }>(
    `select hash from events where office = $1 and device = $2 and incarnation = $3 and seq = $4`,
    [...keyOf(key), endsAt],
  );
  return { tip, atEnd: row?.hash };
}

/** Appends events to a locked journal and moves its end. The key of the table refuses a number twice. */
export async function appendEvents(
  queries: Queries,
  key: StreamKey,
  events: readonly JournalEvent[],
  receivedAt: string,
): Promise<ChainHead> {
  const hashes = events.map((event, index) => events[index + 1]?.previous ?? hashEvent(event));
  await queries.query(
    `insert into events (office, device, incarnation, seq, subject, type, hash, body, received_at)
     select $1, $2, $3, seq, subject, type, hash, body, $9::timestamptz
     from unnest($4::integer[], $5::text[], $6::text[], $7::text[], $8::text[]) as new (seq, subject, type, hash, body)`,
    [
      ...keyOf(key),
      events.map(({ seq }) => seq),
      events.map(({ subject }) => subject),
      events.map(({ type }) => type),
      hashes,
      events.map((event) => JSON.stringify(event)),
      receivedAt,
    ],
  );
  const head = { seq: events.at(-1)?.seq ?? 0, hash: hashes.at(-1) ?? '' };
  await queries.query(
    `update streams set up_to = $4, head = $5 where office = $1 and device = $2 and incarnation = $3`,
    [...keyOf(key), head.seq, head.hash],
  );
  return head;
}

/** Keeps a signed head, so that the journal can be passed on up to it. */
export async function keepProof(queries: Queries, key: StreamKey, proof: Proof): Promise<void> {
  await queries.query(
    `insert into proofs (office, device, incarnation, seq, jws) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [...keyOf(key), proof.seq, proof.jws],
  );
}

interface StreamRow extends Row {
  device: DeviceId;
  incarnation: number;
  up_to: number;
  head: string;
}

/** Everything the server holds of an office. */
export async function heldOfOffice(queries: Queries, office: OfficeId): Promise<Held[]> {
  const rows = await queries.query<StreamRow>(
    `select device, incarnation, up_to, head from streams where office = $1 and up_to > 0
     order by device, incarnation`,
    [office],
  );
  return rows.map(({ device, incarnation, up_to, head }) => ({ device, incarnation, upTo: up_to, head }));
}

/** How much of a journal one answer may hold. */
export interface ReadLimit {
  readonly events: number;
  readonly characters: number;
}

/**
 * The signed head to read a journal up to: the last one within the limit, or else the next one, so that a reader
 * always comes on. Undefined when no signed head follows `after`.
 */
export async function proofWithin(
  queries: Queries,
  key: StreamKey,
  after: number,
  limit: ReadLimit,
): Promise<Proof | undefined> {
  const stream = 'office = $1 and device = $2 and incarnation = $3';
  const [fitting] = await queries.query<{ seq: number | null }>(
    `select max(seq) as seq from (
       select seq, sum(length(body)) over (order by seq) as characters
       from (select seq, body from events where ${stream} and seq > $4 order by seq limit $5) as next
     ) as sized where characters <= $6`,
    [...keyOf(key), after, limit.events, limit.characters],
  );
  const [proof] = await queries.query<{ seq: number; jws: string }>(
    `(select seq, jws from proofs where ${stream} and seq > $4 and seq <= $5 order by seq desc limit 1)
     union all
     (select seq, jws from proofs where ${stream} and seq > $4 order by seq limit 1)`,
    [...keyOf(key), after, fitting?.seq ?? after],
  );
  return proof;
}

/** The events of a journal after `after` up to and including `upTo`, in sequence. */
export async function readEvents(
  queries: Queries,
  key: StreamKey,
  after: number,
  upTo: number,
): Promise<JournalEvent[]> {
  const rows = await queries.query<{ body: string }>(
    `select body from events where office = $1 and device = $2 and incarnation = $3 and seq > $4 and seq <= $5
     order by seq`,
    [...keyOf(key), after, upTo],
  );
  return rows.map(({ body }) => JSON.parse(body) as JournalEvent);
}
