import { chainStart, type ChainHead } from '#shared/journal/chain.ts';
import type { DeviceId, OfficeId } from '#shared/journal/ids.ts';
import type { HeldStream } from '#shared/bundle/judge-slice.ts';
import type { Proof } from '#shared/bundle/proofs.ts';
import type { Held } from '#shared/bundle/statements.ts';
import type { Queries, Row } from '../database/database.ts';
import { hashAt, insertEvents, reachWithin, type Arrival, type ReadLimit } from './event-rows.ts';
import { keyOf, ofStream, type StreamKey } from './stream-key.ts';

/** Locks a journal until the transaction ends and tells where it stands. */
export async function lockStream(queries: Queries, key: StreamKey): Promise<ChainHead> {
  await queries.query(
    `insert into streams (office, device, incarnation, up_to, head) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [...keyOf(key), chainStart.seq, chainStart.hash],
  );
  const [row] = await queries.query<{ up_to: number; head: string }>(
    `select up_to, head from streams where ${ofStream} for update`,
    keyOf(key),
  );
  return row ? { seq: row.up_to, hash: row.head } : chainStart;
}

/** Where a journal stands, without locking it. */
export async function readTip(queries: Queries, key: StreamKey): Promise<ChainHead> {
  const [row] = await queries.query<{ up_to: number; head: string }>(
    `select up_to, head from streams where ${ofStream}`,
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
  return { tip, atEnd: await hashAt(queries, key, endsAt) };
}

/** Appends events to a locked journal and moves its end. */
export async function appendEvents(
  queries: Queries,
  key: StreamKey,
  arrival: Arrival,
  receivedAt: string,
): Promise<ChainHead> {
  const hash = await insertEvents(queries, key, arrival, receivedAt);
  const head = { seq: arrival.events.at(-1)?.seq ?? 0, hash };
  await queries.query(`update streams set up_to = $4, head = $5 where ${ofStream}`, [
    ...keyOf(key),
    head.seq,
    head.hash,
  ]);
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
  const reached = await reachWithin(queries, key, after, limit);
  const [proof] = await queries.query<{ seq: number; jws: string }>(
    `(select seq, jws from proofs where ${ofStream} and seq > $4 and seq <= $5 order by seq desc limit 1)
     union all
     (select seq, jws from proofs where ${ofStream} and seq > $4 order by seq limit 1)`,
    [...keyOf(key), after, reached],
  );
  return proof;
}
