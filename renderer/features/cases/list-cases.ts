import type { Case, OfficeState } from '#shared/cases/case.ts';
import { keepLines } from '#shared/cases/kept-lines.ts';
import type { ListContext } from '#shared/cases/lists.ts';
import type { UserId } from '#shared/journal/ids.ts';
import { dueDay } from '../../legal/due-state.ts';
import { compareDates, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { CaseStatus, Filter } from './case-list-slice.ts';

/** A case with the running term that ends first. */
export interface CaseLine {
  readonly case: Case;
  readonly next?: PlainDate;
  readonly registered: PlainDate;
  readonly status: Exclude<CaseStatus, 'all'>;
}

interface Given extends Pick<ListContext, 'today' | 'running'> {
  readonly cases: OfficeState['cases'];
}

interface Chosen extends Omit<Filter, 'hands'> {
  /** Who must hold the case; null where it may be anybody. */
  readonly held: ReadonlySet<UserId> | null;
  /** What a search found, each with its score; null where nothing is searched. */
  readonly found: ReadonlyMap<Case, number> | null;
}

/** The cases that a filter leaves: the best finds first, then the most pressing, then the newest. */
export function listCases(given: Given, { found, ...filter }: Chosen): readonly CaseLine[] {
  const lines = linesOf(given).filter((line) => isAmong(line, filter));
  return found ? bestFirst(lines, found) : lines;
}

/** Scores are few and hits may be all there are: lines are put into their places, not compared. */
function bestFirst(lines: readonly CaseLine[], found: ReadonlyMap<Case, number>): CaseLine[] {
  const byScore = new Map<number, CaseLine[]>();
  for (const line of lines) {
    const score = found.get(line.case);
    if (score === undefined) continue;
    const equals = byScore.get(score);
    if (equals) equals.push(line);
    else byScore.set(score, [line]);
  }
  return [...byScore].sort(([a], [b]) => b - a).flatMap(([, equals]) => equals);
}

/** Of the law in force, what its last day of asking came to: whoever comes back to the list finds it in order. */
const kept = new WeakMap<
  Given['running'],
  { today: PlainDate; linesOf: ReturnType<typeof keepLines<CaseLine>> }
>();

/** A line for every case, the most pressing first. */
function linesOf({ cases, today, running }: Given): readonly CaseLine[] {
  const known = kept.get(running);
  if (known?.today === today) return known.linesOf(cases);
  const fresh = keepLines((each) => [toLine(each, { today, running })], byUrgency);
  kept.set(running, { today, linesOf: fresh });
  return fresh(cases);
}

function isAmong(line: CaseLine, { status, matter, from, to, held }: Omit<Chosen, 'found'>): boolean {
  const { case: given, registered } = line;
  return (
    (status === 'all' || line.status === status) &&
    (matter === 'all' || given.matter === matter) &&
    (from === null || registered >= from) &&
    (to === null || registered <= to) &&
    (held === null || held.has(given.responsible))
  );
}

function toLine(given: Case, { today, running }: Omit<Given, 'cases'>): CaseLine {
  const terms = running(given);
  const next = terms
    .map(dueDay)
    .filter((due) => due !== undefined)
    .sort(compareDates)[0];
  const status = terms.length === 0 ? 'closed' : next !== undefined && next < today ? 'overdue' : 'running';
  const line = { case: given, status, registered: given.registered } as const;
  return next === undefined ? line : { ...line, next };
}

function byUrgency(a: CaseLine, b: CaseLine): number {
  if (a.next !== b.next)
    return a.next === undefined ? 1 : b.next === undefined ? -1 : compareDates(a.next, b.next);
  return -compareDates(a.registered, b.registered);
}
