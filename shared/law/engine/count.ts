import { addMonths, fromEpochDay, toEpochDay, type EpochDay } from '../../kernel/plain-date.ts';
import { invariant } from '../../kernel/invariant.ts';
import {
  dayCompleting,
  isWorking,
  missingYear,
  reasonOf,
  workingDaysUpTo,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts';
import type { Length } from '../records.ts';
import type { Step } from '../types.ts';

/** The count stands still from `from` up to, not including, `to`; with no `to` it has not moved on yet. */
export interface Pause {
  readonly from: EpochDay;
  readonly to?: EpochDay;
}

/** One count, fully stated. */
export interface Count {
  readonly length: Length;
  readonly count: number;
  readonly from: EpochDay;
  readonly pauses: readonly Pause[];
}

/** The first year that a count came to and nobody has loaded; undefined while every year was there. */
export interface Wanting {
  year?: number;
}

/** A calendar, and what was asked of it in vain. */
export interface Counting {
  readonly calendar: WorkingCalendar;
  readonly wanting: Wanting;
}

export const noPauses: readonly Pause[] = [];

/** The day a count ends on; undefined while it stands still, or where a year is not loaded (named in `wanting`). */
export function endOfCount(counting: Counting, count: Count): EpochDay | undefined {
  switch (count.length.unit) {
    case 'working-day':
      return endOfWorkingDays(counting, count);
    case 'calendar-day': {
      const signed = count.length.direction === 'before' ? -count.count : count.count;
      const early = count.length.first === 'same-day' && count.count > 0 ? 1 : 0;
      return onDayOff(counting, count.from + signed - early, count.length.dayOff);
    }
    case 'month':
      return onDayOff(counting, monthsLater(count, count.count), count.length.dayOff);
    case 'hour':
      return undefined;
  }
}

function monthsLater({ length, from }: Count, months: number): EpochDay {
  invariant(length.monthRounding !== undefined, 'a length in months says what a short month does');
  const date = addMonths(fromEpochDay(from), months, length.monthRounding);
  invariant(date !== undefined, 'rounding gives a date');
  return toEpochDay(date);
}

/** C3: a last day off rolls to the next working day. */
export function onDayOff(counting: Counting, day: EpochDay, dayOff: Length['dayOff']): EpochDay | undefined {
  if (dayOff === 'stays') return day;
  let end = day;
  while (isLoaded(counting, end, end)) {
    if (isWorking(counting.calendar, end)) return end;
    end++;
  }
  return undefined;
}

function endOfWorkingDays(counting: Counting, { length, count, from, pauses }: Count): EpochDay | undefined {
  if (count === 0) return from;
  if (length.direction === 'before') return workingDaysBack(counting, from - 1, count);
  let [cursor, left] = [length.first === 'next-day' ? from + 1 : from, count];
  for (const pause of pauses) {
    const available = workingDaysBetween(counting, cursor, pause.from - 1);
    if (available >= left) break;
    if (pause.to === undefined) return undefined;
    left -= available;
    cursor = Math.max(cursor, pause.to);
  }
  const end = dayCompleting(counting.calendar, workingDaysUpTo(counting.calendar, cursor - 1) + left);
  return isLoaded(counting, cursor, Math.max(cursor, end)) ? end : undefined;
}

function workingDaysBack(counting: Counting, last: EpochDay, count: number): EpochDay | undefined {
  const end = dayCompleting(counting.calendar, workingDaysUpTo(counting.calendar, last) - count + 1);
  return isLoaded(counting, last, Math.min(end, last)) ? end : undefined;
}

/** Working days from `from` to `to`, both included; none when `to` is earlier. */
function workingDaysBetween(counting: Counting, from: EpochDay, to: EpochDay): number {
  if (to < from) return 0;
  isLoaded(counting, from, to);
  return workingDaysUpTo(counting.calendar, to) - workingDaysUpTo(counting.calendar, from - 1);
}

/** Walks from one day to the other, forward or back, and notes the first year on the way that is not loaded. */
function isLoaded({ calendar, wanting }: Counting, from: EpochDay, to: EpochDay): boolean {
  const stride = from <= to ? daysOfShortYear : -daysOfShortYear;
  for (let day = from; stride > 0 ? day < to : day > to; day += stride) noteMissing(calendar, day, wanting);
  noteMissing(calendar, to, wanting);
  return wanting.year === undefined;
}

/** No year can be stepped over in such a stride. */
const daysOfShortYear = 365;

function noteMissing(calendar: WorkingCalendar, day: EpochDay, wanting: Wanting): void {
  const year = wanting.year ?? missingYear(calendar, day);
  if (year !== undefined) wanting.year = year;
}

const step = (day: EpochDay, counted: number | null, why: string): Step => ({
  date: fromEpochDay(day),
  counted,
  why,
});

/** The count day by day, from the day of the event to the last day. */
export function stepsOfCount(calendar: WorkingCalendar, count: Count, end: EpochDay | undefined): Step[] {
  switch (count.length.unit) {
    case 'working-day':
      return count.length.direction === 'before'
        ? stepsBack(calendar, count)
        : stepsForward(calendar, count, end ?? count.pauses.at(-1)?.from ?? count.from);
    case 'calendar-day':
      return count.length.direction === 'before'
        ? stepsBack(calendar, count)
        : calendarSteps(calendar, count, end);
    case 'month':
      return monthSteps(calendar, count, end);
    case 'hour':
      return [step(count.from, null, 'hours-from')];
  }
}

const isPaused = (pauses: readonly Pause[], day: EpochDay): boolean =>
  pauses.some(({ from, to }) => day >= from && (to === undefined || day < to));

function stepsForward(calendar: WorkingCalendar, { length, from, pauses }: Count, last: EpochDay): Step[] {
  const steps = length.first === 'next-day' ? [step(from, null, 'event-day')] : [];
  let counted = 0;
  for (let day = length.first === 'next-day' ? from + 1 : from; day <= last; day++) {
    if (isPaused(pauses, day)) steps.push(step(day, null, 'suspended'));
    else steps.push(step(day, isWorking(calendar, day) ? ++counted : null, reasonOf(calendar, day)));
  }
  return steps;
}

function stepsBack(calendar: WorkingCalendar, { length, count, from }: Count): Step[] {
  const steps = [step(from, null, 'event-day')];
  for (let [day, counted] = [from - 1, 0]; counted < count; day--) {
    const calendarDay = length.unit === 'calendar-day';
    const counts = calendarDay || isWorking(calendar, day);
    if (counts) counted++;
    steps.push(step(day, counts ? counted : null, calendarDay ? 'calendar-day' : reasonOf(calendar, day)));
  }
  return steps;
}

function calendarSteps(
  calendar: WorkingCalendar,
  { length, count, from }: Count,
  end: EpochDay | undefined,
): Step[] {
  const steps = length.first === 'next-day' || count === 0 ? [step(from, null, 'event-day')] : [];
  const start = length.first === 'next-day' ? from + 1 : from;
  for (let counted = 1; counted <= count; counted++)
    steps.push(step(start + counted - 1, counted, 'calendar-day'));
  return [...steps, ...rollSteps(calendar, count === 0 ? from : start + count - 1, end)];
}

function monthSteps(calendar: WorkingCalendar, count: Count, end: EpochDay | undefined): Step[] {
  const steps = [step(count.from, null, 'event-day')];
  const dayOfMonth = fromEpochDay(count.from).slice(8);
  for (let month = 1; month <= count.count; month++) {
    const day = monthsLater(count, month);
    steps.push(step(day, month, fromEpochDay(day).slice(8) === dayOfMonth ? 'month' : 'short-month'));
  }
  return [...steps, ...rollSteps(calendar, monthsLater(count, count.count), end)];
}

/** The days off between the bare last day and the working day it rolls to. */
export function rollSteps(calendar: WorkingCalendar, bare: EpochDay, end: EpochDay | undefined): Step[] {
  const steps: Step[] = [];
  for (let day = bare + 1; day <= (end ?? bare); day++)
    steps.push(step(day, null, day === end ? 'rolled-to' : reasonOf(calendar, day)));
  return steps;
}
