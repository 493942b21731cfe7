import type { LateRecord } from '../records.ts';
import { report, overridersOf } from './check-rules.ts';
import { isEffective, type Clock } from './clock.ts';
import { factsNamed, type ReadFact } from './fact-sheet.ts';
import type { Run } from './run.ts';

/** A term takes the place of those it prolongs or overrides, of its own kind only the earlier ones. */
export function replaceClocks(clocks: readonly Clock[]): void {
  clocks.forEach((clock, index) => {
    const { id, replaces } = clock.record;
    if (!replaces || clock.state === 'replaced' || !isEffective(clock)) return;
    clocks.forEach((other, place) => {
      const isEarlier = other.record.id !== id || place < index;
      if (isEarlier && other !== clock && other.state === 'running' && replaces.includes(other.record.id))
        other.state = 'replaced';
    });
  });
}

/** Closes each running clock by the first fact that ends it, and says what was late. */
export function closeClocks(run: Run, clocks: readonly Clock[]): void {
  for (const clock of clocks) {
    if (clock.state !== 'running' && clock.state !== 'suspended') continue;
    const closing = closingFact(run, clock);
    if (!closing) continue;
    clock.closing = closing;
    clock.state = 'closed';
    if (clock.record.met?.includes(closing.name) && isLate(clock, closing)) reportLate(run, clock, closing);
  }
}

/** The earliest fact that meets or stops the clock, not before its trigger; a backward count may be met before it. */
function closingFact(run: Run, { record, trigger }: Clock): ReadFact | undefined {
  const from = record.length?.direction === 'before' ? -Infinity : (trigger.day ?? run.openingDay);
  const met = earliestFact(run, record.met, from);
  const stopped = earliestFact(run, record.stopped, from);
  return stopped && (met === undefined || isEarlier(stopped, met)) ? stopped : met;
}

const isEarlier = (a: ReadFact, b: ReadFact): boolean => (a.day ?? 0) < (b.day ?? 0);

function earliestFact(run: Run, names: readonly string[] | undefined, from: number): ReadFact | undefined {
  let first: ReadFact | undefined;
  for (const name of names ?? []) {
    const fact = factsNamed(run.sheet, name).find(({ day }) => (day ?? from) >= from);
    if (fact && (first === undefined || isEarlier(fact, first))) first = fact;
  }
  return first;
}

function isLate({ end, endAt }: Clock, closing: ReadFact): boolean {
  if (endAt !== undefined)
    return closing.moment === undefined ? (closing.date ?? '') > endAt.slice(0, 10) : closing.moment > endAt;
  return end !== undefined && (closing.day ?? end) > end;
}

function reportLate(run: Run, clock: Clock, closing: ReadFact): void {
  const { record } = clock;
  clock.late = true;
  const sayings: readonly LateRecord[] = record.late ?? [{ rule: record.id, severity: 'warn' }];
  sayings.forEach(({ rule, severity, basis = record.basis }, index) => {
    if (record.lateTests[index]?.(run.sheet, closing)) return;
    report(run, {
      rule,
      severity,
      basis,
      facts: [closing.position],
      overridableBy: overridersOf('head'),
    });
  });
}
