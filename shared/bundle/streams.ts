import { chainStart, type ChainHead } from '../journal/chain.ts';
import { hashEvent } from '../journal/event-hash.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import { streamOf, type VersionVector } from '../journal/version-vector.ts';
import { heldNothing, type HeldStream } from './judge-slice.ts';

/** One journal as far as a question needs it: the desk has most of it on the disk and fetches what is asked for. */
export interface HeldJournal {
  /** The last number without a gap. */
  readonly length: number;
  /** The hash of event `seq`; undefined when it is not held. */
  hashAt(seq: number): string | undefined;
  /** The events behind number `seq`, in sequence. */
  after(seq: number): readonly JournalEvent[];
}

/** Every journal a computer holds, by stream, each in sequence from number 1 without gaps. */
export type Streams = ReadonlyMap<string, HeldJournal>;

/** A journal of which every event is in hand. */
export function wholeJournal(events: readonly JournalEvent[]): HeldJournal {
  return {
    length: events.length,
    hashAt: (seq) => hashAt(events, seq),
    after: (seq) => events.slice(seq),
  };
}

/** A journal with the events that follow its last one. */
export function continued(held: HeldJournal | undefined, later: readonly JournalEvent[]): HeldJournal {
  const before = held?.length ?? 0;
  return {
    length: before + later.length,
    hashAt: (seq) => (seq <= before ? held?.hashAt(seq) : hashAt(later, seq - before)),
    after: (seq) => (seq >= before ? later.slice(seq - before) : [...(held?.after(seq) ?? []), ...later]),
  };
}

/** A journal up to a number that is held of it. */
export function until(held: HeldJournal, last: number): HeldJournal {
  return { ...held, length: last, after: (seq) => held.after(seq).filter((event) => event.seq <= last) };
}

/** Sorts a set of events into its streams. Events of one stream may come in any order. */
export function streamsOf(events: Iterable<JournalEvent>): Streams {
  const streams = new Map<string, JournalEvent[]>();
  for (const event of events) {
    const stream = streamOf(event);
    const known = streams.get(stream);
    if (known) known.push(event);
    else streams.set(stream, [event]);
  }
  for (const stream of streams.values()) if (!isInSequence(stream)) stream.sort((a, b) => a.seq - b.seq);
  return new Map([...streams].map(([stream, events]) => [stream, wholeJournal(events)]));
}

function isInSequence(events: readonly JournalEvent[]): boolean {
  return events.every((event, index) => event.seq === index + 1);
}

/** The hash of event `seq` of a stream: kept by its follower, computed for the last one. */
export function hashAt(events: readonly JournalEvent[], seq: number): string | undefined {
  const follower = events[seq];
  if (follower) return follower.previous;
  const last = events[seq - 1];
  return last && hashEvent(last);
}

/** Where a stream ends. */
export function tipOf(held: HeldJournal): ChainHead {
  const hash = held.hashAt(held.length);
  return hash === undefined ? chainStart : { seq: held.length, hash };
}

/** What a reader holds of a stream, as `judgeSlice` asks for it. */
export function heldOf(streams: Streams, stream: string, endsAt: number): HeldStream {
  const held = streams.get(stream);
  return held ? { tip: tipOf(held), atEnd: held.hashAt(endsAt) } : heldNothing;
}

/** How far every one of several receivers has come: the lowest number of each stream, absent when one has nothing. */
export function meetOf(vectors: readonly VersionVector[]): VersionVector {
  const [first = {}, ...rest] = vectors;
  const meet: VersionVector = {};
  for (const [stream, seq] of Object.entries(first)) {
    const lowest = Math.min(seq, ...rest.map((vector) => vector[stream] ?? 0));
    if (lowest > 0) meet[stream] = lowest;
  }
  return meet;
}
