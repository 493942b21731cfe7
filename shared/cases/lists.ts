import type { SubjectId } from '../journal/ids.ts';
import { diffDays, type LocalDateTime, type PlainDate } from '../kernel/plain-date.ts';
import { inShort } from '../law/doubts.ts';
import type { CaseAnswer, Term, TermInShort } from '../law/types.ts';
import type { Case, OfficeState, Trail } from './case.ts';
import type { LetterId } from './payloads.ts';
import { keepLines } from './kept-lines.ts';
import { keepRunning, keptRunning } from './kept-running.ts';
import { backSince, serviceOf } from './service/case-service.ts';

/** `undated`: a duty the law gives no number for, e.g. to report immediately. */
export type Bucket = 'overdue' | 'today' | 'three-days' | 'later' | 'undated';

/** One running term of one case: a line of the Today screen. */
export interface WorkRow {
  readonly case: Case;
  readonly term: TermInShort;
  readonly due?: PlainDate | LocalDateTime;
  readonly duty: Term['duty'];
  /** Until the due day: 0 on the day itself, negative when it has passed. */
  readonly calendarDaysLeft?: number;
  readonly workingDaysLeft?: number;
  readonly bucket: Bucket;
}

export interface ListContext {
  readonly today: PlainDate;
  readonly running: (given: Case) => readonly TermInShort[];
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  readonly workingDays: (from: PlainDate, to: PlainDate) => number;
}

/**
 * The running terms of each case, computed once per version of the case: screens ask for them at every look. Nothing else
 * of the law's answer is kept, for an office has tens of thousands of cases and looks at one.
 * @param version names the law it is computed by
 */
export function rememberRunning(
  compute: (given: Case) => CaseAnswer,
  version: string,
): ListContext['running'] {
  return (given) =>
    keptRunning(given, version) ??
    keepRunning(given, {
      version,
      running: compute(given).terms.flatMap((term) => (term.state === 'running' ? [inShort(term)] : [])),
    });
}

/** Every running term of every case, the most pressing first; undated duties at the end. */
export function worklist({ cases }: Pick<OfficeState, 'cases'>, context: ListContext): readonly WorkRow[] {
  return keepWorklist(context)(cases);
}

/** The worklist of one day under one law, brought up to date as cases change. */
export function keepWorklist(context: ListContext): (cases: OfficeState['cases']) => readonly WorkRow[] {
  return keepLines((given) => context.running(given).map((term) => toRow(given, term, context)), byUrgency);
}

/** An act of a case, or one of its letters. */
type OutgoingPaper =
  { readonly kind: 'act'; readonly id: string } | { readonly kind: 'letter'; readonly id: LetterId };

/** An act on its way: its term begins with proven delivery, until then only the days since dispatch are known (C14). */
export interface AwaitedDelivery {
  readonly case: Case;
  readonly paper: OutgoingPaper;
  readonly since: PlainDate;
  readonly calendarDays: number;
  /** The day on which it came back undelivered, where it lies here now and is to be sent again. */
  readonly returned?: PlainDate;
}

/**
 * Acts sent out whose delivery is not recorded, and letters that came back undelivered, the longest awaited first. A letter
 * that has not come back starts no term of its addressee, and is not waited for.
 */
export function awaitedDeliveries(state: Pick<OfficeState, 'cases'>, today: PlainDate): AwaitedDelivery[] {
  const awaited: AwaitedDelivery[] = [];
  for (const each of state.cases.values()) {
    const act = isDelivered(each)
      ? []
      : onTheWay(each, each, { kind: 'act', id: each.issued?.act ?? '' }, today);
    const letters = each.letters.flatMap((letter) =>
      letter.delivered === undefined ? onTheWay(each, letter, { kind: 'letter', id: letter.id }, today) : [],
    );
    awaited.push(...act, ...letters.filter(({ returned }) => returned !== undefined));
  }
  return awaited.sort((a, b) => compareText(a.since, b.since) || compareText(a.case.id, b.case.id));
}

/** Of what was never sent out nobody asks the facts. */
function isDelivered(given: Case): boolean {
  return given.dispatches.length > 0 && given.facts.some(({ fact }) => fact.fact === 'delivered');
}

function onTheWay(
  given: Case,
  trail: Pick<Trail, 'dispatches'>,
  paper: OutgoingPaper,
  today: PlainDate,
): AwaitedDelivery[] {
  const last = trail.dispatches.at(-1);
  if (!last) return [];
  const returned = backSince(serviceOf(given, paper), trail);
  const waiting = { case: given, paper, since: last.on, calendarDays: diffDays(last.on, today) };
  return [{ ...waiting, ...(returned !== undefined && { returned }) }];
}

function toRow(given: Case, term: TermInShort, { today, workingDays }: ListContext): WorkRow {
  const { due, duty } = term;
  if (due === undefined) return { case: given, term, duty, bucket: 'undated' };
  const day = due.slice(0, 10) as PlainDate;
  const calendarDaysLeft = diffDays(today, day);
  const workingDaysLeft = workingDays(today, day);
  const bucket = bucketOf(calendarDaysLeft, workingDaysLeft);
  return { case: given, term, due, duty, calendarDaysLeft, workingDaysLeft, bucket };
}

/** Three days are working days: a Friday's term is near on Wednesday, and a Monday's is near on Friday. */
function bucketOf(calendarDaysLeft: number, workingDaysLeft: number): Bucket {
  if (calendarDaysLeft < 0) return 'overdue';
  if (calendarDaysLeft === 0) return 'today';
  return workingDaysLeft <= 3 ? 'three-days' : 'later';
}

function byUrgency(a: WorkRow, b: WorkRow): number {
  return (
    compareText(a.due ?? '~', b.due ?? '~') ||
    compareText(a.duty, b.duty) ||
    compareText(a.case.id, b.case.id) ||
    compareText(a.term.spec, b.term.spec)
  );
}

function compareText(a: SubjectId | string, b: SubjectId | string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
