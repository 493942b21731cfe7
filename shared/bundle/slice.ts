import { z } from 'zod';
import { invariant } from '../kernel/invariant.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { ChainHead } from '../journal/chain.ts';
import { hashEvent, type TextHash } from '../journal/event-hash.ts';
import { DeviceId, toEventId, type OfficeId } from '../journal/ids.ts';
import { parseEvent, type JournalEvent } from '../journal/journal-event.ts';

/** More events than this in one slice are refused: a reader's memory is bounded whatever is sent. */
export const maxSliceEvents = 5_000;

/**
 * Consecutive events of one device and incarnation. What follows from the position (id, device, number, link to the
 * one before) is left out and computed again by the reader, so it costs no bytes and cannot disagree.
 */
export const Slice = z.object({
  device: DeviceId,
  incarnation: z.int().min(1),
  from: z.int().min(1),
  /** Hash of the event before the first one. */
  previous: z.string().regex(/^[0-9a-f]{64}$/),
  /** The device's signed statement of the head this slice ends at (`HeadStatement`). */
  proof: z.string().max(4_000),
  events: z.array(z.unknown()).min(1).max(maxSliceEvents),
});
export type Slice = z.infer<typeof Slice>;

/** Where a run of events begins and what it holds. */
export interface Run {
  readonly events: readonly JournalEvent[];
  readonly head: ChainHead;
}

/** Packs consecutive events of one stream; `proof` is the signed statement of their last event's hash. */
export function packSlice(events: readonly JournalEvent[], proof: string): Slice {
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
 * proves every event before it. Refuses JOURNAL_MALFORMED when one of them is no event.
 */
export function unpackSlice(slice: Slice, office: OfficeId, hash?: TextHash): Result<Run> {
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

function unpackEvent(packed: unknown, slice: Slice, office: OfficeId, last: ChainHead): Result<JournalEvent> {
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
