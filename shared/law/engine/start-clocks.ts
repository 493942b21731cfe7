import { fromEpochDay, toEpochDay, type EpochDay, type PlainDate } from '../../kernel/plain-date.ts';
import type { Length } from '../records.ts';
import { anchorOf, findClock, findLender, inheritLack, type Anchor, type Starting } from './anchors.ts';
import {
  countingOf,
  countWithinBounds,
  endOfBound,
  faultOf,
  findBroken,
  isDecidedTooLate,
  plainCount,
  refuseBound,
} from './bounds.ts';
import { newClock, runHours, type Clock } from './clock.ts';
import { endOfCount, noPauses, onDayOff, rollSteps, stepsOfCount, type Count, type Pause } from './count.ts';
import { factsNamed, usableFacts, type ReadFact } from './fact-sheet.ts';
import { isInForce, type LoadedTerm } from './loaded-law.ts';
import type { Run } from './run.ts';

/**
 * Starts every clock the effective facts start, in the order of the law's tables and of time. A decision that a rule
 * refuses starts none, but its bounds are judged: a person hears at once all that is wrong with it.
 */
export function startClocks(run: Run): readonly Clock[] {
  const clocks: Clock[] = [];
  for (const record of run.law.terms.get(run.matter) ?? [])
    for (const trigger of triggersOf(run, record, clocks)) {
      if (!isInForce(record, trigger.day ?? run.openingDay) || !record.test(run.sheet, trigger)) continue;
      const clock = startOrJudge(run, record, trigger, clocks);
      if (clock) clocks.push(clock);
    }
  return clocks;
}

function startOrJudge(
  run: Run,
  record: LoadedTerm,
  trigger: ReadFact,
  clocks: readonly Clock[],
): Clock | undefined {
  const isEffective = trigger.standing === 'effective';
  delete run.wanting.year;
  const clock = startClock(run, record, trigger, clocks);
  return isEffective ? clock : undefined;
}

/** The occurrences of the first fact stated; of decisions that prolong something also the refused ones. */
function triggersOf(run: Run, record: LoadedTerm, clocks: readonly Clock[]): readonly ReadFact[] {
  const judged = record.prolongs !== undefined && findClock(clocks, record.prolongs) !== undefined;
  for (const name of record.trigger) {
    const facts = judged ? usableFacts(run.sheet, name) : factsNamed(run.sheet, name);
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
  if (!begin({ run, clock, clocks }, anchor)) return undefined;
  if (run.wanting.year !== undefined) leaveUncounted(clock, run.wanting.year);
  return clock;
}

/** False: the decision came too late, was refused, or there is nothing to run from. */
function begin(starting: Starting, anchor: Anchor): boolean {
  const { clock, clocks } = starting;
  const { record } = clock;
  if (isDecidedTooLate(starting)) return false;
  if (record.sameEndAs) return lendEnd(starting, findClock(clocks, record.sameEndAs));
  if (record.restOf) return lendEnd(starting, findUnfinished(starting, record.restOf));
  if (record.opensAfter) return openAfter(starting, record.opensAfter);
  return anchor.day === undefined ? standStill(starting) : setEnd(starting);
}

/** A day half counted is not told; the term itself runs, and what hangs on it cannot be counted either. */
function leaveUncounted(clock: Clock, year: number): void {
  clock.absentYear = year;
  delete clock.end;
}

/** What it prolongs stands still: no day can be told yet, but the decision itself is judged. */
function standStill(starting: Starting): boolean {
  starting.clock.state = 'suspended';
  const { length } = starting.clock.record;
  return length === undefined || countWithinBounds(starting, length) !== undefined;
}

function findUnfinished({ clock, clocks }: Starting, ids: readonly string[]): Clock | undefined {
  const since = clock.trigger.day ?? clock.since;
  return ids
    .flatMap((id) => findClock(clocks, [id]) ?? [])
    .find(({ end }) => end === undefined || end >= since);
}

/** The same last day, by the same count. */
function lendEnd({ run, clock }: Starting, lender: Clock | undefined): boolean {
  if (!lender) return false;
  inheritLack(run, lender);
  if (lender.end !== undefined) clock.end = lender.end;
  if (lender.state === 'suspended') clock.state = 'suspended';
  clock.steps = () => lender.steps();
  return true;
}

/** A right that arises the day after a term is over. */
function openAfter(starting: Starting, ids: readonly string[]): boolean {
  const { clock } = starting;
  const lender = findLender(starting, ids);
  if (lender?.end === undefined) return lender?.absentYear !== undefined;
  const opens = lender.end + 1;
  clock.earliest = opens;
  clock.steps = () => [...lender.steps(), { date: fromEpochDay(opens), counted: null, why: 'right-arises' }];
  return true;
}

/** Gives the clock its end: the date set, if it keeps the bounds, else the law's own length. False: no clock at all. */
function setEnd(starting: Starting): boolean {
  const { record } = starting.clock;
  if (record.atLeast) setFloor(starting, record.atLeast);
  const outcome = useSetDate(starting);
  if (outcome === 'used') return true;
  if (record.length) return runLength(starting, record.length);
  if (outcome === 'none') return record.manner !== undefined || refuseMissingDate(starting);
  starting.clock.state = 'refused';
  return starting.clock.earliest !== undefined;
}

function setFloor(starting: Starting, bound: NonNullable<LoadedTerm['atLeast']>): void {
  const { run, clock } = starting;
  const floor = endOfBound(starting, bound);
  if (floor === undefined) return;
  clock.earliest = floor;
  clock.steps = () => stepsOfCount(run.law.calendar, plainCount(bound.length, clock.since), floor);
}

/** A term that only a set date can give, and no date: an extension is refused, another act is pointed at. */
function refuseMissingDate(starting: Starting): false {
  const { record, trigger } = starting.clock;
  if (record.prolongs) refuseBound(starting, trigger, { severity: 'block' });
  else faultOf(starting, trigger, 'X-MISSING-VALUE');
  return false;
}

/** Tries the dates set, the latest decision first; a refused one leaves the earlier, and in the end the statute. */
function useSetDate(starting: Starting): 'used' | 'refused' | 'none' {
  const { run, clock } = starting;
  const { set, setTest } = clock.record;
  if (!set) return 'none';
  const setters =
    set.fact === clock.trigger.name ? [clock.trigger] : factsNamed(run.sheet, set.fact).toReversed();
  const dated = setters.filter(
    (setter) => typeof setter.values[set.particular] === 'string' && setTest(run.sheet, setter),
  );
  const used = dated.some((setter) => tryDate(starting, setter, setter.values[set.particular] as PlainDate));
  if (used) return 'used';
  return dated.length > 0 ? 'refused' : 'none';
}

function tryDate(starting: Starting, setter: ReadFact, until: PlainDate): boolean {
  const day = toEpochDay(until);
  const broken = findBroken(starting, day);
  if (broken && refuseBound(starting, setter, broken)) return false;
  if (day < starting.clock.since) {
    faultOf(starting, setter, 'X-NEGATIVE-LENGTH');
    return false;
  }
  useDate(starting, day);
  return true;
}

/** A set date stays as written; on a day off its due day rolls (C3). */
function useDate({ run, clock }: Starting, day: EpochDay): void {
  const end = onDayOff(countingOf(run), day, 'rolls');
  if (end === undefined) return;
  const before = clock.steps;
  clock.end = end;
  clock.steps = () => [
    ...before(),
    { date: fromEpochDay(day), counted: null, why: 'set-date' },
    ...rollSteps(run.law.calendar, day, end),
  ];
}

function runLength(starting: Starting, length: Length): boolean {
  const { run, clock } = starting;
  const count = countWithinBounds(starting, length);
  if (count === undefined) return false;
  if (length.unit === 'hour') {
    runHours(clock, count);
    if (clock.endAt === undefined) faultOf(starting, clock.trigger, 'X-MISSING-VALUE');
    return true;
  }
  const whole: Count = { length, count, from: clock.since, pauses: pausesOf(run, clock) };
  const end = endOfCount(countingOf(run), whole);
  if (end === undefined) clock.state = 'suspended';
  else clock.end = end;
  clock.steps = () => stepsOfCount(run.law.calendar, whole, end);
  setCautious(starting);
  return true;
}

function setCautious({ run, clock }: Starting): void {
  if (!clock.record.cautious) return;
  const cautious = endOfCount(countingOf(run), plainCount(clock.record.cautious, clock.since));
  if (cautious !== undefined) clock.cautious = cautious;
}

function pausesOf(run: Run, { record }: Clock): readonly Pause[] {
  if (!record.pause) return noPauses;
  const ends = factsNamed(run.sheet, record.pause.to);
  return factsNamed(run.sheet, record.pause.from).map((start, index): Pause => {
    const [from, to] = [start.day ?? 0, ends[index]?.day];
    return to === undefined ? { from } : { from, to };
  });
}
