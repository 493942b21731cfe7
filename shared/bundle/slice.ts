import { z } from 'zod';
import { invariant } from '../kernel/invariant.ts';
import { readJson } from '../kernel/read-json.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { canonicalJson } from '../journal/canonical-json.ts';
import type { ChainHead } from '../journal/chain.ts';
import { hashEvent, knowHash, type TextHash } from '../journal/event-hash.ts';
import { DeviceId, toEventId, type OfficeId } from '../journal/ids.ts';
import { JournalEvent, parseEvent } from '../journal/journal-event.ts';

/** More events than this in one slice are refused: a reader's memory is bounded whatever is sent. */
export const maxSliceEvents = 5_000;

/** Events on one page: a compromise between reading one and reading all. */
export const pageEvents = 500;

/** Consecutive events of one device and incarnation: where they begin, and what proves them. */
export const SlicePlace = z.object({
  device: DeviceId,
  incarnation: z.int().min(1),
  from: z.int().min(1),
  /** The device's signed statement of the head this slice ends at (`HeadStatement`). */
  proof: z.string().max(4_000),
});

/**
 * Of format 1: what follows from the position (id, device, number, link to the one before) is left out and computed
 * again by the reader.
 */
export const ListedSlice = SlicePlace.extend({
  /** Hash of the event before the first one. */
  previous: z.string().regex(/^[0-9a-f]{64}$/),
  events: z.array(z.unknown()).min(1).max(maxSliceEvents),
});
export type ListedSlice = z.infer<typeof ListedSlice>;

/** Consecutive events, each as its canonical text (RFC 8785): the very bytes its hash is taken of. */
export interface Page {
  /** How many they are. */
  readonly events: number;
  readonly lines: readonly string[];
  /** The lines, each ended by a line feed, in UTF-8 and deflated (RFC 1951), where they were met so: nobody packs them again. */
  readonly packed?: Uint8Array<ArrayBuffer>;
}

/** Of format 2: pages that whoever takes them in may keep as they came. */
export const PagedSlice = SlicePlace.extend({
  pages: z
    .array(z.object({ events: z.int(), lines: z.array(z.string()).min(1).max(pageEvents) }))
    .min(1)
    .max(maxSliceEvents),
});
export interface PagedSlice extends z.infer<typeof SlicePlace> {
  readonly pages: readonly Page[];
}

/** A slice of either format. */
export type Slice = ListedSlice | PagedSlice;

/** Where a run of events begins and what it holds. */
export interface Run {
  readonly events: readonly JournalEvent[];
  readonly head: ChainHead;
}

/** How many events a slice brings. */
export function lengthOf(slice: Slice): number {
  return 'events' in slice ? slice.events.length : slice.pages.reduce((sum, { events }) => sum + events, 0);
}

/** The number of the last event of a slice. */
export function endOf(slice: Slice): number {
  return slice.from + lengthOf(slice) - 1;
}

/** The canonical text of each event, cut into pages. */
export function pagesOf(lines: readonly string[]): Page[] {
  const count = Math.ceil(lines.length / pageEvents);
  return Array.from({ length: count }, (_, at) => {
    const some = lines.slice(at * pageEvents, (at + 1) * pageEvents);
    return { events: some.length, lines: some };
  });
}

/** A slice of format 2; `proof` is the signed statement of the hash of its last event. */
export function pageSlice(
  { device, incarnation, seq }: Pick<JournalEvent, 'device' | 'incarnation' | 'seq'>,
  pages: readonly Page[],
  proof: string,
): PagedSlice {
  return { device, incarnation, from: seq, proof, pages };
}

/** A slice of format 1, for a reader of before; `proof` is the signed statement of the hash of its last event. */
export function packSlice(events: readonly JournalEvent[], proof: string): ListedSlice {
  const [first] = events;
  invariant(first, 'a slice has at least one event');
  return {
    device: first.device,
    incarnation: first.incarnation,
    from: first.seq,
    previous: first.previous,
    proof,
    events: events.map(packEvent),
  };
}

/**
 * Rebuilds the events of a slice and the head they end at. That head, compared with the device's signed statement,
 * proves every event before it. Refuses JOURNAL_MALFORMED when one of them is no event, or of a page not the text that
 * any computer would write of it, and BUNDLE_FORGED when one is of another place or names another before it.
 */
export function unpackSlice(slice: Slice, office: OfficeId, hash?: TextHash): Result<Run> {
  return 'events' in slice ? unpackListed(slice, office, hash) : unpackPages(slice, office, hash);
}

function unpackListed(slice: ListedSlice, office: OfficeId, hash?: TextHash): Result<Run> {
  const events: JournalEvent[] = [];
  let head: ChainHead = { seq: slice.from - 1, hash: slice.previous };
  for (const packed of slice.events) {
    const event = unpackEvent(packed, slice, office, head);
    if (!event.ok) return event;
    const hashed = hashOf(event.value, hash);
    if (!hashed.ok) return hashed;
    events.push(event.value);
    head = { seq: event.value.seq, hash: hashed.value };
  }
  return ok({ events, head });
}

function packEvent(event: JournalEvent): unknown {
  const { time, recordedAt, author, subject, type, version, payload, base } = event;
  return { time, recordedAt, author, subject, type, version, payload, base };
}

function unpackEvent(
  packed: unknown,
  slice: ListedSlice,
  office: OfficeId,
  last: ChainHead,
): Result<JournalEvent> {
  const { device, incarnation } = slice;
  const seq = last.seq + 1;
  const id = toEventId(device, incarnation, seq);
  if (typeof packed !== 'object') return refuse({ code: 'JOURNAL_MALFORMED', details: { at: id } });
  return parseEvent({ ...packed, id, office, device, incarnation, seq, previous: last.hash });
}

/** JSON from outside can hold what has no canonical text: a number out of range, a nesting beyond the stack. */
function hashOf(event: JournalEvent, hash?: TextHash): Result<string> {
  try {
    return ok(hashEvent(event, hash));
  } catch {
    return refuse({ code: 'JOURNAL_MALFORMED', details: { at: event.id } });
  }
}

/** The first link is compared by whoever knows what stands before; every further one here, with the text it names. */
function unpackPages(slice: PagedSlice, office: OfficeId, hash?: TextHash): Result<Run> {
  const events: JournalEvent[] = [];
  let head: ChainHead | undefined;
  for (const line of slice.pages.flatMap(({ lines }) => lines)) {
    const seq = slice.from + events.length;
    const event = readLine(line);
    if (!event) return refuse({ code: 'JOURNAL_MALFORMED', details: { at: seq } });
    const isNext =
      event.office === office &&
      event.id === toEventId(slice.device, slice.incarnation, seq) &&
      (head === undefined || event.previous === head.hash);
    if (!isNext) return refuse({ code: 'BUNDLE_FORGED' });
    events.push(event);
    head = { seq, hash: knowHash(event, line, hash) };
  }
  invariant(head, 'a slice has at least one event');
  return ok({ events, head });
}

/** The event a line says; undefined where it is none, or where any computer would write it otherwise. */
function readLine(line: string): JournalEvent | undefined {
  const value = readJson(line);
  if (!JournalEvent.safeParse(value).success) return undefined;
  // As it was read, not as the schema copied it: the order of its keys spares whoever prints it next the sorting.
  const event = value as JournalEvent;
  try {
    return canonicalJson(event) === line ? event : undefined;
  } catch {
    return undefined;
  }
}
