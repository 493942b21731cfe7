import type { SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { streamOf } from '#shared/journal/version-vector.ts';

/** Event `seq` of a stream lies in record `no`. */
type Mark = readonly [seq: number, no: number];

/** The index as it is kept: opaque ids and numbers, never content. */
export interface KeptIndex {
  readonly subjects: readonly (readonly [SubjectId, readonly number[]])[];
  readonly streams: readonly (readonly [string, readonly Mark[]])[];
}

/** Of a stream every so many events one place is remembered: enough to begin reading near. */
const markEvery = 250;

/** In which records the events of a case, and the stretches of a stream, lie. */
export class RecordIndex {
  readonly #subjects: Map<SubjectId, number[]>;
  readonly #streams: Map<string, Mark[]>;

  constructor(kept: KeptIndex = { subjects: [], streams: [] }) {
    this.#subjects = new Map(kept.subjects.map(([id, records]) => [id, [...records]]));
    this.#streams = new Map(kept.streams.map(([stream, marks]) => [stream, [...marks]]));
  }

  add(no: number, events: readonly JournalEvent[]): void {
    for (const event of events) {
      const records = listIn(this.#subjects, event.subject);
      if (records.at(-1) !== no) records.push(no);
      const marks = listIn(this.#streams, streamOf(event));
      const [last] = marks.at(-1) ?? [-Infinity];
      if (event.seq - last >= markEvery) marks.push([event.seq, no]);
    }
  }

  /** In the order of their first records. */
  subjects(): SubjectId[] {
    return [...this.#subjects.keys()];
  }

  /** Ascending. */
  recordsOf(subject: SubjectId): readonly number[] {
    return this.#subjects.get(subject) ?? [];
  }

  /** The record in which event `seq` of a stream lies, or one somewhat before it. */
  recordNear(stream: string, seq: number): number {
    return this.#streams.get(stream)?.findLast(([from]) => from <= seq)?.[1] ?? 1;
  }

  streams(): KeptIndex['streams'] {
    return [...this.#streams];
  }
}

function listIn<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const known = lists.get(key);
  if (known) return known;
  const list: Value[] = [];
  lists.set(key, list);
  return list;
}
