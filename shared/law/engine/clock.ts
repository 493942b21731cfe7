import { addHours, fromEpochDay, type EpochDay, type LocalDateTime } from '../../kernel/plain-date.ts';
import type { Step, Term, TermState } from '../types.ts';
import type { ReadFact } from './fact-sheet.ts';
import type { LoadedTerm } from './loaded-law.ts';

/** A term while it is being computed; `toTerm` makes it what the world sees. */
export interface Clock {
  readonly record: LoadedTerm;
  readonly trigger: ReadFact;
  readonly since: EpochDay;
  end?: EpochDay;
  endAt?: LocalDateTime;
  earliest?: EpochDay;
  cautious?: EpochDay;
  /** The count behind `end` stands still. */
  state: TermState;
  /** The year without whose calendar this term cannot be counted: no day of it is told. */
  absentYear?: number;
  closing?: ReadFact;
  late?: true;
  steps: () => readonly Step[];
}

const noSteps = (): readonly Step[] => [];

export function newClock(record: LoadedTerm, trigger: ReadFact, since: EpochDay): Clock {
  return { record, trigger, since, state: 'running', steps: noSteps };
}

/** Real hours from the minute of the trigger (C9). */
export function runHours(clock: Clock, count: number): void {
  const from = clock.trigger.moment;
  if (from === undefined) return;
  const endAt = addHours(from, count);
  clock.endAt = endAt;
  clock.steps = () => [
    { date: fromEpochDay(clock.since), counted: null, why: 'hours-from' },
    { date: endAt.slice(0, 10) as Step['date'], counted: count, why: 'hours' },
  ];
}

/** It runs, though its day may be unknown for want of a calendar. */
export const isEffective = (clock: Clock): boolean =>
  clock.state !== 'refused' &&
  (clock.absentYear !== undefined ||
    clock.end !== undefined ||
    clock.endAt !== undefined ||
    clock.record.manner !== undefined);

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

export function toTerm(clock: Clock): Term {
  const { record, closing, endAt, end, earliest, cautious, state, since } = clock;
  const term: Writable<Term> = {
    spec: record.id,
    duty: record.duty,
    basis: record.basis,
    since: fromEpochDay(since),
    state,
    get steps() {
      return clock.steps();
    },
  };
  if (endAt !== undefined) term.due = endAt;
  else if (end !== undefined) term.due = fromEpochDay(end);
  if (earliest !== undefined) term.earliest = fromEpochDay(earliest);
  if (cautious !== undefined) term.cautious = fromEpochDay(cautious);
  if (record.manner !== undefined) term.manner = record.manner;
  if (closing?.date !== undefined) term.closedOn = closing.date;
  if (clock.late) term.late = true;
  return term;
}
