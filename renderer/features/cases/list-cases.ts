import type { Case } from '#shared/cases/case.ts';
import type { ListContext } from '#shared/cases/lists.ts';
import { registeredOn } from '#shared/cases/registered-on.ts';
import { dueDay } from '../../legal/due-state.ts';
import { compareDates, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { CaseStatus, Filter } from './case-list-slice.ts';

/** A case with the running term that ends first. */
export interface CaseLine {
  readonly case: Case;
  readonly next?: PlainDate;
  readonly status: Exclude<CaseStatus, 'all'>;
}

interface Given {
  readonly today: PlainDate;
  readonly running: ListContext['running'];
  /** What a search found, each with its score; null where nothing is searched. */
  readonly found: ReadonlyMap<Case, number> | null;
}

/** The cases that a filter leaves: the best finds first, then the most pressing, then the newest. */
export function listCases(
  cases: Iterable<Case>,
  { status, ...filter }: Omit<Filter, 'hands'>,
  { found, ...given }: Given,
): CaseLine[] {
  const lines: CaseLine[] = [];
  for (const each of cases) {
    if (!isAmong(each, filter) || found?.has(each) === false) continue;
    const line = toLine(each, given);
    if (status === 'all' || line.status === status) lines.push(line);
  }
  const score = (line: CaseLine) => found?.get(line.case) ?? 0;
  return lines.sort((a, b) => score(b) - score(a) || byUrgency(a, b));
}

/** Told by the case itself, before its terms are asked for. */
function isAmong(given: Case, { matter, from, to }: Pick<Filter, 'matter' | 'from' | 'to'>): boolean {
  if (matter !== 'all' && given.matter !== matter) return false;
  if (from === null && to === null) return true;
  const day = registeredOn(given);
  return (from === null || day >= from) && (to === null || day <= to);
}

function toLine(given: Case, { today, running }: Omit<Given, 'found'>): CaseLine {
  const terms = running(given);
  const next = terms
    .map(dueDay)
    .filter((due) => due !== undefined)
    .sort(compareDates)[0];
  const status = terms.length === 0 ? 'closed' : next !== undefined && next < today ? 'overdue' : 'running';
  return { case: given, status, ...(next !== undefined && { next }) };
}

function byUrgency(a: CaseLine, b: CaseLine): number {
  if (a.next !== b.next)
    return a.next === undefined ? 1 : b.next === undefined ? -1 : compareDates(a.next, b.next);
  return -compareDates(registeredOn(a.case), registeredOn(b.case));
}
