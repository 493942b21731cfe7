import { promisify } from 'node:util';
import { deflateRaw, inflateRaw, inflateRawSync } from 'node:zlib';
import { pageEvents, pagesOf, type Page } from '#shared/bundle/slice.ts';
import { linesOf, textOf } from '#shared/envelope/pages.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import { hashEvent } from '#shared/journal/event-hash.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Queries, Row } from '../database/database.ts';
import { keyOf, ofStream, type StreamKey } from './stream-key.ts';

/** Fewer than this at once lie in a row each: what a day brings is read in small portions. */
const pagedFrom = 100;

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)];
/** A page is read more often than it is written, and written while somebody waits. */
const level = 3;

interface EventsRow extends Row {
  readonly seq: number;
  readonly events: number;
  /** Whether the page is text of lines; of before, it is a JSON list. */
  readonly lines: boolean;
  readonly body: string | null;
  readonly page: Uint8Array<ArrayBuffer> | null;
  readonly characters: number | null;
}

/** Consecutive events of one journal, and the pages they came on where they came so and whole. */
export interface Arrival {
  readonly events: readonly JournalEvent[];
  readonly pages?: readonly Page[] | undefined;
}

/**
 * Writes consecutive events behind the end of a journal. The bulk of a long one lies in pages, as they came: a row for some
 * hundreds of events is written many times faster than they would be one by one. The caller holds the lock of the journal.
 * @returns hash of the last event
 */
export async function insertEvents(
  queries: Queries,
  key: StreamKey,
  { events, pages = pagesOf(events.map(canonicalJson)) }: Arrival,
  receivedAt: string,
): Promise<string> {
  const last = events.at(-1);
  const head = last ? hashEvent(last) : '';
  const hashAfter = (count: number) => events[count]?.previous ?? head;
  const from = events[0]?.seq ?? 0;
  const write = events.length < pagedFrom ? insertSingly : insertPages;
  await write(queries, key, { from, pages, hashAfter, receivedAt });
  return head;
}

interface Insertion {
  /** Number of the first event. */
  readonly from: number;
  readonly pages: readonly Page[];
  /** Hash of the last of so many of them. */
  readonly hashAfter: (count: number) => string;
  readonly receivedAt: string;
}

async function insertSingly(
  queries: Queries,
  key: StreamKey,
  { from, pages, hashAfter, receivedAt }: Insertion,
): Promise<void> {
  const lines = pages.flatMap((page) => page.lines);
  await queries.query(
    `insert into events (office, device, incarnation, seq, hash, body, received_at)
     select $1, $2, $3, seq, hash, body, $7::timestamptz
     from unnest($4::integer[], $5::text[], $6::text[]) as new (seq, hash, body)`,
    [
      ...keyOf(key),
      lines.map((_line, index) => from + index),
      lines.map((_line, index) => hashAfter(index + 1)),
      lines,
      receivedAt,
    ],
  );
}

async function insertPages(
  queries: Queries,
  key: StreamKey,
  { from, pages, hashAfter, receivedAt }: Insertion,
): Promise<void> {
  const packed = await Promise.all(pages.map(pack));
  let count = 0;
  for (const [at, { events, lines }] of pages.entries()) {
    count += events;
    await queries.query(
      `insert into events (office, device, incarnation, seq, events, hash, page, lines, characters, received_at)
       values ($1, $2, $3, $4, $5, $6, $7, true, $8, $9)`,
      [
        ...keyOf(key),
        ...[from + count - 1, events, hashAfter(count), packed[at], lengthOf(lines), receivedAt],
      ],
    );
  }
}

async function pack({ packed, lines }: Page): Promise<Uint8Array> {
  return packed ?? deflate(textOf(lines), { level });
}

/** The hash of event `seq` of a journal; undefined when it is not held. */
export async function hashAt(queries: Queries, key: StreamKey, seq: number): Promise<string | undefined> {
  const [row] = await queries.query<EventsRow & { hash: string }>(
    `select seq, hash, body, page, lines from events where ${ofStream} and seq >= $4 order by seq limit 1`,
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
  const rows = await readRows(queries, key, after, upTo);
  const events = (await Promise.all(rows.map(eventsIn))).flat();
  return events.filter(({ seq }) => seq > after && seq <= upTo);
}

/**
 * The same as pages to be sent: those that are asked for whole go as they came, without being looked into.
 * @returns with how many characters of text they hold
 */
export async function readPages(
  queries: Queries,
  key: StreamKey,
  after: number,
  upTo: number,
): Promise<{ readonly pages: readonly Page[]; readonly characters: number }> {
  const pages: Page[] = [];
  let characters = 0;
  let loose: string[] = [];
  const gather = () => {
    characters += lengthOf(loose);
    pages.push(...pagesOf(loose));
    loose = [];
  };
  for (const row of await readRows(queries, key, after, upTo)) {
    const isWhole = row.seq - row.events >= after && row.seq <= upTo;
    const kept = isWhole ? keptPage(row) : undefined;
    if (kept) {
      gather();
      characters += row.characters ?? 0;
      pages.push(kept);
    } else {
      const asked = (await eventsIn(row)).filter(({ seq }) => seq > after && seq <= upTo);
      loose.push(...asked.map(canonicalJson));
    }
  }
  gather();
  return { pages, characters };
}

function readRows(queries: Queries, key: StreamKey, after: number, upTo: number): Promise<EventsRow[]> {
  return queries.query<EventsRow>(
    `select seq, events, body, page, lines, characters from events
     where ${ofStream} and seq > $4 and seq < $5::integer + ${pageEvents} and seq - events < $5 order by seq`,
    [...keyOf(key), after, upTo],
  );
}

/** Undefined for a row that holds no page, or one of before, whose text is not that of a page that travels. */
function keptPage({ events, page, lines }: EventsRow): Page | undefined {
  if (page === null || !lines) return undefined;
  return {
    events,
    packed: page,
    // Unfolded for the few who ask what is in it.
    get lines() {
      return written(inflateRawSync(page).toString());
    },
  };
}

async function eventsIn({ body, page, lines }: EventsRow): Promise<JournalEvent[]> {
  if (body !== null) return [JSON.parse(body) as JournalEvent];
  if (page === null) return [];
  const text = (await inflate(page)).toString();
  return JSON.parse(lines ? `[${written(text).join(',')}]` : text) as JournalEvent[];
}

function written(text: string): string[] {
  const lines = linesOf(text);
  invariant(lines, 'a page is written as lines');
  return lines;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
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
