import { addDays, diffDays, type PlainDate } from '../../kernel/plain-date.ts';
import type { CaseAnswer, Term } from '../../law/types.ts';
import type { Case } from '../case.ts';
import type { Period } from '../registers.ts';

/** The period of the same length that ends on the eve. */
export function periodBefore({ from, to }: Period): Period {
  const days = diffDays(from, to) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

/** Whether a day, or a minute, lies in the period: both its days belong to it. */
export function isWithin(day: string | undefined, { from, to }: Period): boolean {
  return day !== undefined && day.slice(0, 10) >= from && day.slice(0, 10) <= to;
}

/** What became of a term: performed in time, late, or let pass with nobody having performed it. */
export type Fate = 'inTime' | 'late' | 'missed';

/** The fate of a term in a period: by the day it was performed, or by its last day when it was missed. */
export function fateOf(term: Term, period: Period, today: PlainDate): Fate | undefined {
  const { state, closedOn, late, due } = term;
  if (state === 'closed') return isWithin(closedOn, period) ? (late ? 'late' : 'inTime') : undefined;
  const isMissed = state === 'running' && due !== undefined && due.slice(0, 10) < today;
  return isMissed && isWithin(due, period) ? 'missed' : undefined;
}

export interface Figures extends Readonly<Record<Fate, number>> {
  /** Cases registered in the period. */
  readonly opened: number;
}

export interface Counted {
  readonly cases: Iterable<Case>;
  readonly answer: (given: Case) => Pick<CaseAnswer, 'terms'>;
  readonly today: PlainDate;
}

/** Cases registered in the period, and what became of our terms in it. */
export function figuresOf({ cases, answer, today }: Counted, period: Period): Figures {
  const figures = { opened: 0, inTime: 0, late: 0, missed: 0 };
  for (const each of cases) {
    if (isWithin(each.registered, period)) figures.opened += 1;
    for (const term of answer(each).terms) {
      const fate = term.duty === 'ours' ? fateOf(term, period, today) : undefined;
      if (fate) figures[fate] += 1;
    }
  }
  return figures;
}
