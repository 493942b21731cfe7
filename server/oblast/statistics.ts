import type { OfficeState } from '#shared/cases/case.ts';
import { addDays, diffDays, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { Term } from '#shared/law/types.ts';
import { lawOf } from './law.ts';

/** Both days belong to it. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The period of the same length that ends on the eve. */
export function periodBefore({ from, to }: Period): Period {
  const days = diffDays(from, to) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

export interface Figures {
  /** Cases opened in the period. */
  readonly opened: number;
  /** Our duties performed in the period, in time and late. */
  readonly inTime: number;
  readonly late: number;
  /** Our terms whose last day was in the period and which nobody has performed. */
  readonly missed: number;
}

export function figuresOf(
  state: Pick<OfficeState, 'cases' | 'law'>,
  period: Period,
  today: PlainDate,
): Figures {
  const { answer } = lawOf(state);
  const within = (day: string | undefined) =>
    day !== undefined && day.slice(0, 10) >= period.from && day.slice(0, 10) <= period.to;
  const figures = { opened: 0, inTime: 0, late: 0, missed: 0 };
  for (const each of state.cases.values()) {
    if (within(each.openedOn)) figures.opened += 1;
    for (const term of answer(each).terms) {
      const isOver = term.due !== undefined && term.due.slice(0, 10) < today;
      if (term.duty === 'ours' && (term.state === 'closed' || isOver)) count(term, within, figures);
    }
  }
  return figures;
}

function count(
  { state, closedOn, late, due }: Term,
  within: (day: string | undefined) => boolean,
  figures: { inTime: number; late: number; missed: number },
): void {
  if (state === 'closed' && within(closedOn)) figures[late ? 'late' : 'inTime'] += 1;
  else if (state === 'running' && within(due)) figures.missed += 1;
}
