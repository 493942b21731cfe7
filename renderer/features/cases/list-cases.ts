import type { Case } from '#shared/cases/case.ts';
import { searchWords, speaksOf } from '#shared/cases/search.ts';
import { dueDay } from '../../legal/due-state.ts';
import { compareDates, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { CaseAnswer } from '#shared/law/types.ts';
import type { CaseListState, CaseStatus } from './case-list-slice.ts';

/** A case with the running term that ends first. */
export interface CaseLine {
  readonly case: Case;
  readonly next?: PlainDate;
  readonly status: Exclude<CaseStatus, 'all'>;
}

interface Given {
  readonly today: PlainDate;
  readonly answer: (given: Case) => CaseAnswer;
}

/** The cases that a filter leaves, the most pressing first, then the newest. */
export function listCases(cases: Iterable<Case>, filter: CaseListState, given: Given): CaseLine[] {
  const words = searchWords(filter.search);
  return [...cases]
    .filter((each) => filter.matter === 'all' || each.matter === filter.matter)
    .filter((each) => speaksOf(each, words))
    .map((each) => toLine(each, given))
    .filter(({ status }) => filter.status === 'all' || filter.status === status)
    .sort(byUrgency);
}

function toLine(given: Case, { today, answer }: Given): CaseLine {
  const running = answer(given).terms.filter(({ state }) => state === 'running');
  const next = running
    .map(dueDay)
    .filter((due) => due !== undefined)
    .sort(compareDates)[0];
  const status = running.length === 0 ? 'closed' : next !== undefined && next < today ? 'overdue' : 'running';
  return { case: given, status, ...(next !== undefined && { next }) };
}

function byUrgency(a: CaseLine, b: CaseLine): number {
  if (a.next !== b.next)
    return a.next === undefined ? 1 : b.next === undefined ? -1 : compareDates(a.next, b.next);
  return -compareDates(a.case.openedOn, b.case.openedOn);
}
