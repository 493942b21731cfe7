import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { hashEvent } from '#shared/journal/event-hash.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { Queries, Row } from '../database/database.ts';
import { keyOf, ofStream, type StreamKey } from './stream-key.ts';

/** Events packed into one row: a compromise between reading one and reading all. */
const pageEvents = 500;
/** Fewer than this at once lie in a row each: what a day brings is read in small portions. */
const pagedFrom = 100;

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)];
/** A page is read more often than it is written, and written while somebody waits. */
const level = 3;

interface EventsRow extends Row {
  readonly body: string | null;
  readonly page: Uint8Array | null;
}

/**
 * Writes consecutive events behind the end of a journal. The bulk of a long one lies in pages: a row for some hundreds
 * of events is written many times faster than they would be one by one. The caller holds the lock of the journal.
 * @returns hash of the last event
 */
export async function insertEvents(
  queries: Queries,
  key: StreamKey,
  events: readonly JournalEvent[],
  receivedAt: string,
): Promise<string> {
  const last = events.at(-1);
  const head = last ? hashEvent(last) : '';
  const hashAfter = (count: number) => events[count]?.previous ?? head;
  if (events.length < pagedFrom) await insertSingly(queries, key, { events, hashAfter, receivedAt });
  else await insertPages(queries, key, { events, hashAfter, receivedAt });
  return head;
}

interface Insertion {
  readonly events: readonly JournalEvent[];
  /** Hash of the last of so many of them. */
  readonly hashAfter: (count: number) => string;
  readonly receivedAt: string;
}

async function insertSingly(
  queries: Queries,
  key: StreamKey,
  { events, hashAfter, receivedAt }: Insertion,
): Promise<void> {
  await queries.query(
    `insert into events (office, device, incarnation, seq, hash, body, received_at)
     select $1, $2, $3, seq, hash, body, $7::timestamptz
     from unnest($4::integer[], $5::text[], $6::text[]) as new (seq, hash, body)`,
    [
      ...keyOf(key),
      events.map(({ seq }) => seq),
      events.map((_event, index) => hashAfter(index + 1)),
      events.map((event) => JSON.stringify(event)),
      receivedAt,
    ],
  );
}

async function insertPages(
  queries: Queries,
  key: StreamKey,
  { events, hashAfter, receivedAt }: Insertion,
): Promise<void> {
  const starts = Array.from({ length: Math.ceil(events.length / pageEvents) }, (_, no) => no * pageEvents);
  const pages = await Promise.all(
    starts.map(async (from) => {
      const some = events.slice(from, from + pageEvents);
      const text = JSON.stringify(some);
      return { some, end: from + some.length, characters: text.length, page: await deflate(text, { level }) };
    }),
  );
  for (const { some, end, characters, page } of pages)
    await queries.query(
      `insert into events (office, device, incarnation, seq, events, hash, page, characters, received_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [...keyOf(key), ...[some.at(-1)?.seq, some.length, hashAfter(end), page, characters, receivedAt]],
    );
}

/** The hash of event `seq` of a journal; undefined when it is not held. */
export async function hashAt(queries: Queries, key: StreamKey, seq: number): Promise<string | undefined> {
  const [row] = await queries.query<EventsRow & { seq: number; hash: string }>(
    `select seq, hash, body, page from events where ${ofStream} and seq >= $4 order by seq limit 1`,
    [...keyOf(key), seq],
  );
  if (!row || row.seq === seq) return row?.hash;
  return (await eventsIn(row)).find((event) => event.seq === seq + 1)?.previous;
}

/** The events of a journal after `after` up to and including `upTo`, in sequence. */
export async function readEvents(
  queries: Queries,
  key: StreamKey,
  after: number,
  upTo: number,
): Promise<JournalEvent[]> {
  const rows = await queries.query<EventsRow>(
    `select body, page from events
     where ${ofStream} and seq > $4 and seq < $5::integer + ${pageEvents} and seq - events < $5 order by seq`,
    [...keyOf(key), after, upTo],
  );
  const events = (await Promise.all(rows.map(eventsIn))).flat();
  return events.filter(({ seq }) => seq > after && seq <= upTo);
}

async function eventsIn({ body, page }: EventsRow): Promise<JournalEvent[]> {
  if (body !== null) return [JSON.parse(body) as JournalEvent];
  const text = page === null ? '[]' : (await inflate(page)).toString();
  return JSON.parse(text) as JournalEvent[];
}

/** How much of a journal one answer may hold. */
export interface ReadLimit {
  readonly events: number;
  readonly characters: number;
}

/** How far the rows behind `after` can be read within a limit; `after` itself when not even the first fits. */
export async function reachWithin(
  queries: Queries,
  key: StreamKey,
  after: number,
  limit: ReadLimit,
): Promise<number> {
  const [reached] = await queries.query<{ seq: number | null }>(
    `select max(seq) as seq from (
       select seq, sum(events) over upward as events, sum(characters) over upward as characters
       from (
         select seq, events, coalesce(characters, length(body)) as characters
         from events where ${ofStream} and seq > $4 order by seq limit $5
       ) as next
       window upward as (order by seq)
     ) as sized where events <= $5 and characters <= $6`,
    [...keyOf(key), after, limit.events, limit.characters],
  );
  return reached?.seq ?? after;
}
