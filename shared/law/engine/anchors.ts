import type { EpochDay } from '../../kernel/plain-date.ts';
import type { From } from '../records.ts';
import type { Clock } from './clock.ts';
import { findFirstStated, type ReadFact } from './fact-sheet.ts';
import type { Run } from './run.ts';

/** A clock about to start, and those that started before it. */
export interface Starting {
  readonly run: Run;
  readonly clock: Clock;
  readonly clocks: readonly Clock[];
}

/** The day a length runs from; `day` is undefined while the term it hangs on stands still. */
export interface Anchor {
  readonly day: EpochDay | undefined;
}

/** Undefined when there is nothing to run from. */
export function anchorOf(
  run: Run,
  from: From,
  trigger: ReadFact,
  clocks: readonly Clock[],
): Anchor | undefined {
  if (from === 'trigger') return trigger.day === undefined ? undefined : { day: trigger.day };
  if ('facts' in from) {
    const fact = findFirstStated(run.sheet, from.facts);
    return fact?.day === undefined ? undefined : { day: fact.day };
  }
  const lender = findLender({ run, clocks }, from.endOf);
  return lender && { day: lender.end };
}

/** The clock whose end another needs; where it could not be counted, neither can the other. */
export function findLender(
  { run, clocks }: Pick<Starting, 'run' | 'clocks'>,
  ids: readonly string[],
): Clock | undefined {
  const lender = findClock(clocks, ids);
  if (lender) inheritLack(run, lender);
  return lender;
}

export function inheritLack({ wanting }: Run, { absentYear }: Clock): void {
  if (absentYear !== undefined) wanting.year ??= absentYear;
}

/** The first of the terms that exists, in its latest occurrence. */
export function findClock(clocks: readonly Clock[], ids: readonly string[]): Clock | undefined {
  for (const id of ids) {
    const clock = clocks.findLast(({ record, state }) => record.id === id && state !== 'refused');
    if (clock) return clock;
  }
  return undefined;
}
