import { fromEpochDay, toEpochDay, type EpochDay, type PlainDate } from '../../kernel/plain-date.ts';
import type { Bound, From, Length } from '../records.ts';
import { overridersOf, report } from './check-rules.ts';
import { newClock, runHours, type Clock } from './clock.ts';
import { endOfCount, noPauses, onDayOff, rollSteps, stepsOfCount, type Count, type Pause } from './count.ts';
import { factsNamed, findFirstStated, type ReadFact } from './fact-sheet.ts';
import { isInForce, type LoadedTerm } from './loaded-law.ts';
import type { LegalProblem } from '../types.ts';
import { deskBasis } from './read-facts.ts';
import type { Run } from './run.ts';

const counting = (run: Run) => ({ calendar: run.law.calendar, missing: run.missing });

/** Starts every clock the effective facts start, in the order of the law's tables. */
export function startClocks(run: Run): readonly Clock[] {
  const clocks: Clock[] = [];
  for (const record of run.law.terms.get(run.matter) ?? [])
    for (const trigger of triggersOf(run, record)) {
      if (!isInForce(record, trigger.day ?? run.openingDay) || !record.test(run.sheet, trigger)) continue;
      const clock = startClock(run, record, trigger, clocks);
      if (clock) clocks.push(clock);
    }
  return clocks;
}

function triggersOf(run: Run, record: LoadedTerm): readonly ReadFact[] {
  for (const name of record.trigger) {
    const facts = factsNamed(run.sheet, name);
    if (facts.length > 0) return facts;
  }
  return [];
}

function startClock(
  run: Run,
  record: LoadedTerm,
  trigger: ReadFact,
  clocks: readonly Clock[],
): Clock | undefined {
  const anchor = anchorOf(run, record.from, trigger, clocks);
  if (!anchor) return undefined;
  const clock = newClock(record, trigger, anchor.day ?? trigger.day ?? run.openingDay);
  if (isDecidedTooLate(run, clock, clocks)) return undefined;
  if (record.sameEndAs) return lendEnd(clock, record.sameEndAs, clocks);
  if (record.opensAfter) return openAfter(clock, record.opensAfter, clocks);
  if (anchor.day === undefined) clock.state = 'suspended';
  else if (!setEnd(run, clock, clocks)) return undefined;
  return clock;
}

interface Anchor {
  /** Undefined while the term it hangs on stands still. */
  readonly day: EpochDay | undefined;
}

function anchorOf(run: Run, from: From, trigger: ReadFact, clocks: readonly Clock[]): Anchor | undefined {
  if (from === 'trigger') return trigger.day === undefined ? undefined : { day: trigger.day };
  if ('facts' in from) {
    const fact = findFirstStated(run.sheet, from.facts);
    return fact?.day === undefined ? undefined : { day: fact.day };
  }
  const lender = findClock(clocks, from.endOf);
  return lender && { day: lender.end };
}

/** The first of the terms that exists, in its latest occurrence. */
function findClock(clocks: readonly Clock[], ids: readonly string[]): Clock | undefined {
  for (const id of ids) {
    const clock = clocks.findLast(({ record, state }) => record.id === id && state !== 'refused');
    if (clock) return clock;
  }
  return undefined;
}

/** The decision that starts this clock came after the term it prolongs was over. */
function isDecidedTooLate(run: Run, clock: Clock, clocks: readonly Clock[]): boolean {
  const { record, trigger } = clock;
  const base = record.decidedBy && findClock(clocks, record.decidedBy.endOf);
  if (!record.decidedBy || base?.end === undefined || (trigger.day ?? base.end) <= base.end) return false;
  return refuseBound(run, clock, trigger, {
    severity: record.decidedBy.severity,
    latest: fromEpochDay(base.end),
  });
}

/** Reports a broken bound; true if the refusal stands, and then the deciding fact has no effect. */
function refuseBound(
  run: Run,
  { record }: Clock,
  fact: ReadFact,
  { severity, ...details }: { readonly severity: 'block' | 'warn' } & NonNullable<LegalProblem['details']>,
): boolean {
  const stands = report(run, {
    rule: record.id,
    severity,
    basis: record.basis,
    facts: [fact.position],
    overridableBy: overridersOf('head'),
    details,
  });
  if (stands) fact.refused = true;
  return stands;
}

/** The rest of a term, or another duty due on the same day: the first lender that is not over before the trigger. */
function lendEnd(clock: Clock, ids: readonly string[], clocks: readonly Clock[]): Clock | undefined {
  const lenders = ids.flatMap((id) => findClock(clocks, [id]) ?? []);
  const since = clock.trigger.day ?? clock.since;
  const lender = lenders.find(({ end }) => end === undefined || end >= since) ?? lenders.at(-1);
  if (!lender) return undefined;
  if (lender.end !== undefined) clock.end = lender.end;
  clock.state = lender.state === 'suspended' ? 'suspended' : 'running';
  clock.steps = () => lender.steps();
  return clock;
}

/** A right that arises the day after a term is over. */
function openAfter(clock: Clock, ids: readonly string[], clocks: readonly Clock[]): Clock | undefined {
  const lender = findClock(clocks, ids);
  if (lender?.end === undefined) return undefined;
  const opens = lender.end + 1;
  clock.earliest = opens;
  clock.steps = () => [...lender.steps(), { date: fromEpochDay(opens), counted: null, why: 'right-arises' }];
  return clock;
}

/** Gives the clock its end: the date set, if it keeps the bounds, else the law's own length. False: no clock at all. */
function setEnd(run: Run, clock: Clock, clocks: readonly Clock[]): boolean {
  const { record } = clock;
  if (record.atLeast) {
    const floor = boundEnd(run, record.atLeast, clock, clocks);
    if (floor !== undefined) clock.earliest = floor;
    clock.steps = stepsToFloor(run, clock, record.atLeast.length);
  }
  const outcome = record.set ? useSetDate(run, clock, clocks) : 'none';
  if (outcome === 'used') return true;
  if (record.length) return runLength(run, clock, record.length, clocks);
  if (outcome !== 'refused') return record.manner !== undefined || missingValue(run, clock);
  clock.state = 'refused';
  return clock.earliest !== undefined;
}

function missingValue(run: Run, { trigger }: Clock): false {
  run.problems.push({
    rule: 'X-MISSING-VALUE',
    severity: 'warn',
    basis: deskBasis,
    facts: [trigger.position],
    overridableBy: [],
  });
  return false;
}

const stepsToFloor = (run: Run, clock: Clock, length: Length) => () =>
  stepsOfCount(run.law.calendar, plainCount(length, clock.since), clock.earliest);

const plainCount = (length: Length, from: EpochDay): Count => ({
  length,
  count: typeof length.count === 'number' ? length.count : 0,
  from,
  pauses: noPauses,
});

function boundEnd(run: Run, bound: Bound, clock: Clock, clocks: readonly Clock[]): EpochDay | undefined {
  const anchor = anchorOf(run, bound.from, clock.trigger, clocks);
  if (anchor?.day === undefined) return undefined;
  return endOfCount(counting(run), plainCount(bound.length, anchor.day));
}

/** Tries the dates set, the latest decision first; a refused one leaves the earlier, and in the end the statute. */
function useSetDate(run: Run, clock: Clock, clocks: readonly Clock[]): 'used' | 'refused' | 'none' {
  const { set, trigger } = { ...clock.record, ...clock };
  if (!set) return 'none';
  const setters = set.fact === trigger.name ? [trigger] : factsNamed(run.sheet, set.fact).toReversed();
  let refused = false;
  for (const setter of setters) {
    const until = setter.values[set.particular];
    if (typeof until !== 'string' || !clock.record.setTest(run.sheet, setter)) continue;
    const day = toEpochDay(until as PlainDate);
    if (keepsBounds(run, clock, { day, setter }, clocks)) {
      useDate(run, clock, day);
      return 'used';
    }
    refused = true;
  }
  return refused ? 'refused' : 'none';
}

interface SetDate {
  readonly day: EpochDay;
  readonly setter: ReadFact;
}

function keepsBounds(run: Run, clock: Clock, { day, setter }: SetDate, clocks: readonly Clock[]): boolean {
  const { record, earliest, since } = clock;
  if (record.atLeast && earliest !== undefined && day < earliest)
    return !refuseBound(run, clock, setter, {
      severity: record.atLeast.severity,
      earliest: fromEpochDay(earliest),
    });
  if (day < since) return !refuseNegative(run, setter);
  for (const bound of record.atMost ?? []) {
    const latest = boundEnd(run, bound, clock, clocks);
    if (latest === undefined || day <= latest) continue;
    return !refuseBound(run, clock, setter, { severity: bound.severity, latest: fromEpochDay(latest) });
  }
  return true;
}

function refuseNegative(run: Run, fact: ReadFact): true {
  run.problems.push({
    rule: 'X-NEGATIVE-LENGTH',
    severity: 'block',
    basis: deskBasis,
    facts: [fact.position],
    overridableBy: [],
  });
  fact.refused = true;
  return true;
}

/** A set date stays as written; on a day off its due day rolls (C3). */
function useDate(run: Run, clock: Clock, day: EpochDay): void {
  const end = onDayOff(counting(run), day, 'rolls');
  if (end === undefined) return;
  const before = clock.steps;
  clock.end = end;
  clock.steps = () => [
    ...before(),
    { date: fromEpochDay(day), counted: null, why: 'set-date' },
    ...rollSteps(run.law.calendar, day, end),
  ];
}

function runLength(run: Run, clock: Clock, length: Length, clocks: readonly Clock[]): boolean {
  const count = countOf(run, clock, length, clocks);
  if (count === undefined) return false;
  if (length.unit === 'hour') {
    runHours(clock, count);
    return clock.endAt !== undefined || !missingValue(run, clock);
  }
  const whole: Count = { length, count, from: clock.since, pauses: pausesOf(run, clock) };
  const end = endOfCount(counting(run), whole);
  if (end === undefined) clock.state = 'suspended';
  else clock.end = end;
  if (clock.record.cautious) {
    const cautious = endOfCount(counting(run), plainCount(clock.record.cautious, clock.since));
    if (cautious !== undefined) clock.cautious = cautious;
  }
  clock.steps = () => stepsOfCount(run.law.calendar, whole, end);
  return true;
}

/** The number of the law, or the number decided, within its bound. */
function countOf(run: Run, clock: Clock, { count }: Length, clocks: readonly Clock[]): number | undefined {
  if (typeof count === 'number') return count;
  const { record, trigger } = clock;
  const decided = trigger.values[count.particular];
  if (typeof decided !== 'number') {
    missingValue(run, clock);
    return undefined;
  }
  if (decided < 1) {
    refuseNegative(run, trigger);
    return undefined;
  }
  const again = record.once === true && findClock(clocks, [record.id]) !== undefined;
  const tooMany = record.maxCount !== undefined && decided > record.maxCount;
  const stands =
    (again || tooMany) && refuseBound(run, clock, trigger, { severity: 'block', most: record.maxCount ?? 1 });
  return stands ? undefined : decided;
}

function pausesOf(run: Run, { record }: Clock): readonly Pause[] {
  if (!record.pause) return noPauses;
  const ends = factsNamed(run.sheet, record.pause.to);
  return factsNamed(run.sheet, record.pause.from).map((start, index): Pause => {
    const [from, to] = [start.day ?? 0, ends[index]?.day];
    return to === undefined ? { from } : { from, to };
  });
}
