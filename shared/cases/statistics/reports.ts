import type { Term } from '../../law/types.ts';
import type { Case } from '../case.ts';
import type { Period } from '../registers.ts';
import { fateOf, isWithin, periodBefore, type Counted } from './figures.ts';

/** What an office is asked about its work. */
export const reports = ['appeals', 'matters', 'acts', 'executors', 'lateness'] as const;
export type Report = (typeof reports)[number];

/** What is counted in each report, one column each. */
export const measures = {
  appeals: ['count'],
  matters: ['opened', 'inTime', 'late', 'missed'],
  acts: ['issued', 'satisfied', 'partly', 'rejected'],
  executors: ['opened', 'inTime', 'late', 'missed'],
  lateness: ['inTime', 'late', 'missed'],
} as const satisfies Readonly<Record<Report, readonly string[]>>;
export type Measure = (typeof measures)[Report][number];

/** Rows that stand in a report even when nothing is counted in them, in this order. */
const standing: Readonly<Record<Report, readonly string[]>> = {
  appeals: ['received', 'answered', 'redirected', 'discontinued', 'pending', 'inTime', 'late', 'missed'],
  matters: [],
  acts: [],
  executors: [],
  lateness: ['ours', 'theirs'],
};

/** One row: an outcome, a kind of case or of act, a person or a side; figures in the order of the measures. */
export interface ReportRow {
  readonly id: string;
  readonly now: readonly number[];
  /** In the period of the same length before. */
  readonly before: readonly number[];
}

/** What one case adds: a unit to a measure of a row. */
type Addition = readonly [row: string, measure: Measure];
interface Looked {
  readonly period: Period;
  readonly today: Counted['today'];
}
type Counter = (given: Case, terms: readonly Term[], at: Looked) => Addition[];

const ends = ['answered', 'redirected', 'discontinued'] as const;
const outcomes = ['satisfied', 'partly', 'rejected'] as const;

/** What was opened and what became of our terms, for one row. */
function workOf(row: string, given: Case, terms: readonly Term[], { period, today }: Looked): Addition[] {
  const fates = terms.flatMap((term) => (term.duty === 'ours' ? (fateOf(term, period, today) ?? []) : []));
  const opened = isWithin(given.registered, period) ? (['opened'] as const) : [];
  return [...opened, ...fates].map((measure) => [row, measure]);
}

const counters: Readonly<Record<Report, Counter>> = {
  /** By outcome and by term; an appeal of the period without an end is pending. */
  appeals: (given, terms, { period, today }) => {
    const { matter, facts } = given;
    if (matter !== 'appeal') return [];
    const ended = facts.filter(({ fact }) => ends.some((end) => end === fact.fact));
    const isReceived = isWithin(given.registered, period);
    const rows = [
      ...(isReceived ? ['received'] : []),
      ...(isReceived && ended.length === 0 ? ['pending'] : []),
      ...ended.filter(({ fact }) => isWithin(fact.on, period)).map(({ fact }) => fact.fact),
      ...terms.flatMap((term) => (term.duty === 'ours' ? (fateOf(term, period, today) ?? []) : [])),
    ];
    return rows.map((row): Addition => [row, 'count']);
  },
  /** By kind: issued in the period, and how what was considered in it ended. */
  acts: ({ issued, facts }, _terms, { period }) => {
    if (!issued) return [];
    const considered = facts.findLast(({ fact }) => fact.fact === 'considered')?.fact;
    const outcome = outcomes.find((each) => each === considered?.['outcome']);
    return [
      ...(isWithin(issued.on, period) ? [[issued.act, 'issued'] as const] : []),
      ...(outcome && isWithin(considered?.on, period) ? [[issued.act, outcome] as const] : []),
    ];
  },
  /** By the person in whose hands the case is. */
  executors: (given, terms, at) => workOf(given.responsible, given, terms, at),
  /** By the kind of the case. */
  matters: (given, terms, at) => workOf(given.matter, given, terms, at),
  /** By whose term it was: the office's own or the addressee's. */
  lateness: (_given, terms, { period, today }) =>
    terms.flatMap((term): Addition[] => {
      const fate = fateOf(term, period, today);
      return fate ? [[term.duty, fate]] : [];
    }),
};

/** All reports for a period beside the period before it; each case's terms are computed once. */
export function reportsOf({ cases, answer, today }: Counted, period: Period): Record<Report, ReportRow[]> {
  const periods = [period, periodBefore(period)] as const;
  const tallies = Object.fromEntries(
    reports.map((report) => [report, periods.map(() => new Map<string, number[]>())]),
  ) as Record<Report, Map<string, number[]>[]>;
  for (const each of cases) {
    const { terms } = answer(each);
    for (const report of reports)
      for (const [at, within] of periods.entries())
        for (const [row, measure] of counters[report](each, terms, { period: within, today }))
          add(tallies[report][at], {
            row,
            at: measuresOf(report).indexOf(measure),
            of: measuresOf(report).length,
          });
  }
  return Object.fromEntries(reports.map((report) => [report, rowsOf(report, tallies[report])])) as Record<
    Report,
    ReportRow[]
  >;
}

const measuresOf = (report: Report): readonly Measure[] => measures[report];

function add(
  tally: Map<string, number[]> | undefined,
  { row, at, of }: { row: string; at: number; of: number },
): void {
  const figures = tally?.get(row) ?? new Array<number>(of).fill(0);
  figures[at] = (figures[at] ?? 0) + 1;
  tally?.set(row, figures);
}

/** Standing rows first; the others by what was counted most. */
function rowsOf(report: Report, [now, before]: readonly Map<string, number[]>[]): ReportRow[] {
  const none = measures[report].map(() => 0);
  const ids = new Set([...standing[report], ...(now?.keys() ?? []), ...(before?.keys() ?? [])]);
  const rows = [...ids].map((id) => ({ id, now: now?.get(id) ?? none, before: before?.get(id) ?? none }));
  return standing[report].length > 0 ? rows : rows.toSorted((a, b) => (b.now[0] ?? 0) - (a.now[0] ?? 0));
}
