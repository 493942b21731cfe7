import { setImmediate as nextTurn } from 'node:timers/promises';
import { applyEvents, emptyOffice } from '#shared/cases/office-state.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { compareTimes, timeZero, type HybridTime } from '#shared/journal/hybrid-time.ts';
import type { OfficeId, SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { streamOf } from '#shared/journal/version-vector.ts';
import type { Held } from '#shared/bundle/statements.ts';
import type { Database } from '../database/database.ts';
import { readEvents } from './event-rows.ts';
import { heldOfOffice } from './journal-store.ts';

/** What the journals of one office come to, by the same fold as at its desks. */
export interface OfficeFold {
  readonly state: OfficeState;
  /** The events of each case, as the next of them will be folded with. */
  readonly histories: ReadonlyMap<SubjectId, readonly JournalEvent[]>;
  /** The latest hybrid time in the journals. */
  readonly time: HybridTime;
  /** How far each journal is folded. */
  readonly reached: ReadonlyMap<string, number>;
}

/** Events folded at one go: between two of them a receipt is answered. */
const batch = 500;
const nothing: OfficeFold = {
  state: emptyOffice,
  histories: new Map(),
  time: timeZero,
  reached: new Map(),
};

/**
 * Folds journals when somebody looks, never when a bundle comes in. What is remembered is derived: each instance of the
 * server has its own, brings it up to date by what is new, and may lose it at any moment.
 */
export class OfficeFolds {
  readonly #database: Database;
  readonly #capacity: number;
  readonly #folds = new Map<OfficeId, Promise<OfficeFold>>();

  /** @param capacity offices remembered at once; the one not looked at for longest is forgotten first */
  constructor(database: Database, capacity = 64) {
    this.#database = database;
    this.#capacity = capacity;
  }

  /** The office as its journals stand now. One who asks while it is being folded waits for the same fold. */
  async of(office: OfficeId): Promise<OfficeFold> {
    const before = this.#folds.get(office);
    const next = this.#bringUpToDate(office, before ?? Promise.resolve(nothing));
    this.#folds.delete(office);
    this.#folds.set(office, next);
    this.#forgetOldest();
    return next;
  }

  async #bringUpToDate(office: OfficeId, before: Promise<OfficeFold>): Promise<OfficeFold> {
    // What failed is begun anew: the database was away, and nothing is lost with the memory.
    let fold = await before.catch(() => nothing);
    for (const held of await heldOfOffice(this.#database, office))
      fold = await this.#take(office, held, fold);
    return fold;
  }

  async #take(office: OfficeId, held: Held, before: OfficeFold): Promise<OfficeFold> {
    const { device, incarnation, upTo } = held;
    const stream = streamOf(held);
    let fold = before;
    for (let after = fold.reached.get(stream) ?? 0; after < upTo;) {
      const until = Math.min(after + batch, upTo);
      const events = await readEvents(this.#database, { office, device, incarnation }, after, until);
      const { histories } = fold;
      fold = {
        state: applyEvents(fold.state, events, (subject) => histories.get(subject) ?? []),
        histories: withEvents(histories, events),
        time: events.reduce(
          (latest, { time }) => (compareTimes(time, latest) > 0 ? time : latest),
          fold.time,
        ),
        reached: new Map([...fold.reached, [stream, until]]),
      };
      after = until;
      await nextTurn();
    }
    return fold;
  }

  #forgetOldest(): void {
    for (const office of this.#folds.keys()) {
      if (this.#folds.size <= this.#capacity) return;
      this.#folds.delete(office);
    }
  }
}

function withEvents(
  histories: OfficeFold['histories'],
  events: readonly JournalEvent[],
): OfficeFold['histories'] {
  const all = new Map(histories);
  for (const event of events) all.set(event.subject, [...(all.get(event.subject) ?? []), event]);
  return all;
}
