import { fromEpochDay, type EpochDay } from '../../kernel/plain-date.ts';
import type { Bound, Length } from '../records.ts';
import type { LegalProblem } from '../types.ts';
import { anchorOf, findClock, findLender, type Starting } from './anchors.ts';
import { overridersOf, report } from './check-rules.ts';
import { endOfCount, noPauses, type Count } from './count.ts';
import type { ReadFact } from './fact-sheet.ts';
import { deskBasis } from './read-facts.ts';
import type { Run } from './run.ts';

export type Broken = { readonly severity: 'block' | 'warn' } & NonNullable<LegalProblem['details']>;

export const countingOf = (run: Run) => ({ calendar: run.law.calendar, wanting: run.wanting });

/** A count whose number stands in the law, with nothing that stops it. */
export const plainCount = (length: Length, from: EpochDay): Count => ({
  length,
  count: typeof length.count === 'number' ? length.count : 0,
  from,
  pauses: noPauses,
});

/** Reports a broken bound of the term; true if the refusal stands, and then the deciding fact has no effect. */
export function refuseBound(
  { run, clock }: Starting,
  fact: ReadFact,
  { severity, ...details }: Broken,
): boolean {
  const stands = report(run, {
    rule: clock.record.id,
    severity,
    basis: clock.record.basis,
    facts: [fact.position],
    overridableBy: overridersOf('head'),
    details,
  });
  if (stands) fact.standing = 'refused';
  return stands;
}

/** A date before the day it is counted from, or no value where one is needed: a fault of the input, not of the law. */
export function faultOf(
  { run }: Starting,
  fact: ReadFact,
  rule: 'X-NEGATIVE-LENGTH' | 'X-MISSING-VALUE',
): void {
  const severity = rule === 'X-NEGATIVE-LENGTH' ? 'block' : 'warn';
  run.problems.push({ rule, severity, basis: deskBasis, facts: [fact.position], overridableBy: [] });
  if (severity === 'block') fact.standing = 'unusable';
}

/** What has ended cannot be prolonged. */
export function isDecidedTooLate(starting: Starting): boolean {
  const { record, trigger } = starting.clock;
  const end = endProlonged(starting);
  if (!record.prolongs || end === undefined || (trigger.day ?? end) <= end) return false;
  return refuseBound(starting, trigger, { severity: 'block', latest: fromEpochDay(end) });
}

function endProlonged(starting: Starting): EpochDay | undefined {
  const { prolongs } = starting.clock.record;
  return prolongs && findLender(starting, prolongs)?.end;
}

/** Where a bound ends for this clock. */
export function endOfBound({ run, clock, clocks }: Starting, bound: Bound): EpochDay | undefined {
  const anchor = anchorOf(run, bound.from, clock.trigger, clocks);
  if (anchor?.day === undefined) return undefined;
  return endOfCount(countingOf(run), plainCount(bound.length, anchor.day));
}

/** The first bound a set date breaks, the refusals before the warnings. */
export function findBroken(starting: Starting, day: EpochDay): Broken | undefined {
  const { record, earliest } = starting.clock;
  if (record.atLeast && earliest !== undefined && day < earliest)
    return { severity: record.atLeast.severity, earliest: fromEpochDay(earliest) };
  const end = endProlonged(starting);
  if (end !== undefined && day <= end) return { severity: 'block', earliest: fromEpochDay(end + 1) };
  for (const bound of record.atMost ?? []) {
    const latest = latestIfBeyond(starting, bound, day);
    if (latest !== undefined) return { severity: bound.severity, latest: fromEpochDay(latest) };
  }
  return undefined;
}

/** A ceiling ends like any term: a last day off rolls (C3). The roll is asked for only where it matters. */
function latestIfBeyond(starting: Starting, bound: Bound, day: EpochDay): EpochDay | undefined {
  const bare = endOfBound(starting, { ...bound, length: { ...bound.length, dayOff: 'stays' } });
  if (bare === undefined || day <= bare) return undefined;
  const latest = endOfBound(starting, bound);
  return latest !== undefined && day > latest ? latest : undefined;
}

/** The number of the law, or the number decided, within its bound: one decision, of at least one day. */
export function countWithinBounds(starting: Starting, { count }: Length): number | undefined {
  if (typeof count === 'number') return count;
  const { clock, clocks } = starting;
  const { record, trigger } = clock;
  const decided = trigger.values[count.particular];
  const days = typeof decided === 'number' ? decided : 0;
  const limits = { least: 1, ...(record.maxCount === undefined ? {} : { most: record.maxCount }) };
  const again = record.once === true && findClock(clocks, [record.id]) !== undefined;
  if (isWithin(days, limits) && !again) return days;
  const stands = refuseBound(starting, trigger, { severity: 'block', ...limits });
  return stands || days < 1 ? undefined : days;
}

function isWithin(
  days: number,
  { least, most = days }: { readonly least: number; readonly most?: number },
): boolean {
  return days >= least && days <= most;
}
