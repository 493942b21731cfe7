import type { SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { RecordIndex } from './record-index.ts';

/**
 * The events in hand while a journal that is larger than memory is gone through record by record. A case is given out
 * with its last event. Where more is begun than the hand holds, the cases that end farthest off are put aside for another
 * going through; one always stays, so each going through gives out something.
 */
export class Hand {
  readonly #index: RecordIndex;
  readonly #holds: number;
  readonly #wanted: ReadonlySet<SubjectId>;
  readonly #begun = new Map<SubjectId, JournalEvent[]>();
  readonly #aside = new Set<SubjectId>();
  #held = 0;

  /**
   * @param wanted the subjects this going through is for
   * @param holds how many events may be in hand at once
   */
  constructor(index: RecordIndex, wanted: ReadonlySet<SubjectId>, holds: number) {
    this.#index = index;
    this.#wanted = wanted;
    this.#holds = holds;
  }

  /** How many events are in hand. */
  get held(): number {
    return this.#held;
  }

  /** The subjects another going through is needed for. */
  get aside(): ReadonlySet<SubjectId> {
    return this.#aside;
  }

  /** Takes the events of the next record; answers all the events of those subjects whose last record it is. */
  take(no: number, events: readonly JournalEvent[]): JournalEvent[] {
    const met = new Set<SubjectId>();
    for (const event of events) {
      const { subject } = event;
      if (!this.#wanted.has(subject) || this.#aside.has(subject)) continue;
      const begun = this.#begun.get(subject);
      if (begun) begun.push(event);
      else this.#begun.set(subject, [event]);
      this.#held += 1;
      met.add(subject);
    }
    const complete = [...met].filter((subject) => this.#endOf(subject) === no);
    const given = complete.flatMap((subject) => this.#letGo(subject));
    if (this.#held > this.#holds) this.#makeRoom();
    return given;
  }

  /** A quarter at once, so that it is not asked for at every record. */
  #makeRoom(): void {
    const farthestFirst = [...this.#begun.keys()].sort((a, b) => this.#endOf(b) - this.#endOf(a));
    for (const subject of farthestFirst.slice(0, -1)) {
      if (this.#held <= this.#holds * 0.75) return;
      this.#letGo(subject);
      this.#aside.add(subject);
    }
  }

  #letGo(subject: SubjectId): JournalEvent[] {
    const events = this.#begun.get(subject) ?? [];
    this.#begun.delete(subject);
    this.#held -= events.length;
    return events;
  }

  #endOf(subject: SubjectId): number {
    return this.#index.recordsOf(subject).at(-1) ?? 0;
  }
}
