import type { Length } from '../records.ts';

/** Working days, the day of the event not counted (C1). */
export const workingDays = (count: number): Length => ({
  count,
  unit: 'working-day',
  first: 'next-day',
  direction: 'after',
  dayOff: 'stays',
});

/** Working days with the day itself as day 1 (C7). */
export const workingDaysFromTheDay = (count: number): Length => ({
  count,
  unit: 'working-day',
  first: 'same-day',
  direction: 'after',
  dayOff: 'stays',
});

/** Calendar days, the day of the event not counted (C1); a last day off rolls (C3). */
export const calendarDays = (count: number): Length => ({
  count,
  unit: 'calendar-day',
  first: 'next-day',
  direction: 'after',
  dayOff: 'rolls',
});

/** Calendar days without C3: a floor, for a date may be set on a day off as well (C6). */
export const calendarDaysAsWritten = (count: number): Length => ({ ...calendarDays(count), dayOff: 'stays' });

/** Months: the corresponding date, else the last day of the month (C4), then C3. */
export const months = (count: number): Length => ({
  count,
  unit: 'month',
  first: 'next-day',
  direction: 'after',
  dayOff: 'rolls',
  monthRounding: 'down',
});

/** Hours on the clock, through nights and days off (C9). */
export const hours = (count: number): Length => ({
  count,
  unit: 'hour',
  first: 'same-day',
  direction: 'after',
  dayOff: 'stays',
});

/** Counted back from the day before the event, never rolled forward (C5). */
export const workingDaysBefore = (count: number): Length => ({ ...workingDays(count), direction: 'before' });
export const calendarDaysBefore = (count: number): Length => ({
  ...calendarDays(count),
  direction: 'before',
  dayOff: 'stays',
});

/** As many days as the decision says, from the day after the last base day (C7). */
export const workingDaysAsDecided: Length = { ...workingDays(0), count: { particular: 'days' } };
export const calendarDaysAsDecided: Length = { ...calendarDays(0), count: { particular: 'days' } };
