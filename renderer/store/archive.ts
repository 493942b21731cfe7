import type { SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { streamOf } from '#shared/journal/version-vector.ts';
import type { OpenShelf } from './holdings.ts';
import type { RecordIndex } from './record-index.ts';
import { RecordReader } from './record-reader.ts';

/** The events behind the state: they lie on the shelf and are fetched when somebody asks for them. */
export class Archive {
  readonly index: RecordIndex;
  readonly #reader: RecordReader;
  #last: number;

  constructor(from: OpenShelf, kept: { readonly index: RecordIndex; readonly last: number }) {
    this.index = kept.index;
    this.#reader = new RecordReader(from);
    this.#last = kept.last;
  }

  add(no: number, events: readonly JournalEvent[]): void {
    this.index.add(no, events);
    this.#reader.keep(no, events);
    this.#last = no;
  }

  /** Forgets the events that were met lately; they are fetched again when asked for. */
  letGo(): void {
    this.#reader.letGo();
  }

  /** All events of some subjects, each in order of arrival. @throws {Unreadable} */
  async histories(subjects: Iterable<SubjectId>): Promise<Map<SubjectId, JournalEvent[]>> {
    const histories = new Map<SubjectId, JournalEvent[]>();
    for (const subject of subjects) histories.set(subject, []);
    const records = [...histories.keys()].flatMap((subject) => this.index.recordsOf(subject));
    const inOrder = [...new Set(records)].sort((a, b) => a - b);
    for (const event of await this.#reader.read(inOrder)) histories.get(event.subject)?.push(event);
    return histories;
  }

  /** The events of one stream from number `from` to number `to`. @throws {Unreadable} */
  async stretch(stream: string, from: number, to: number): Promise<JournalEvent[]> {
    const found: JournalEvent[] = [];
    if (from > to) return found;
    for await (const events of this.#reader.readOn(this.index.recordNear(stream, from), this.#last)) {
      for (const event of events)
        if (event.seq >= from && event.seq <= to && streamOf(event) === stream) found.push(event);
      if (found.length === to - from + 1) break;
    }
    return found;
  }
}
