import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { streamOf, type VersionVector } from '#shared/journal/version-vector.ts';

/** An event, and what its author's workstation held when it was decided. */
export interface Noted {
  readonly event: JournalEvent;
  readonly mark: string;
  readonly knew: VersionVector;
  /** Whether a person was told that it is saved. Written as the power went, it may be there all the same. */
  readonly isPromised: boolean;
}

/**
 * What the onlooker of a simulation writes down: every event that a person brought about. It is kept apart from
 * everything under test, and says at the end what had to be there and which decisions were taken in mutual ignorance.
 */
export class Chronicle {
  readonly #noted: Noted[] = [];
  /** Of which the last copy was destroyed with a disk: no protocol brings it back. */
  readonly #perished = new Set<string>();

  note(events: readonly JournalEvent[], knew: VersionVector, isPromised = true): void {
    const before = new Map(Object.entries(knew));
    for (const event of events) {
      this.#noted.push({ event, mark: markOf(event), knew: Object.fromEntries(before), isPromised });
      before.set(streamOf(event), event.seq);
    }
  }

  get noted(): readonly Noted[] {
    return this.#noted;
  }

  get promised(): readonly Noted[] {
    return this.#noted.filter(({ isPromised }) => isPromised);
  }

  get perished(): number {
    return this.#perished.size;
  }

  hasPerished(mark: string): boolean {
    return this.#perished.has(mark);
  }

  /** A copy is gone: what it held and none of the copies that remain holds will not come back. */
  bury(lost: ReadonlySet<string>, remaining: readonly ReadonlySet<string>[]): void {
    for (const mark of lost) if (!remaining.some((marks) => marks.has(mark))) this.#perished.add(mark);
  }

  /** Cases on which a number was given twice, by a cloned machine or an old copy that was written on. */
  forkedSubjects(): ReadonlySet<string> {
    const first = new Map<string, Noted>();
    const subjects = new Set<string>();
    for (const noted of this.#noted) {
      const known = first.get(noted.event.id);
      if (!known) first.set(noted.event.id, noted);
      else if (known.mark !== noted.mark) subjects.add(known.event.subject).add(noted.event.subject);
    }
    return subjects;
  }
}

/** What tells two events under one number apart. */
export function markOf({ id, type, payload, base }: JournalEvent): string {
  return `${id} ${type} ${JSON.stringify(payload)} ${base.join()}`;
}

export function marksIn(journals: ReadonlyMap<string, readonly JournalEvent[]>): ReadonlySet<string> {
  return new Set([...journals.values()].flatMap((events) => events.map(markOf)));
}

export function knows({ knew }: Noted, { event }: Noted): boolean {
  return (knew[streamOf(event)] ?? 0) >= event.seq;
}
