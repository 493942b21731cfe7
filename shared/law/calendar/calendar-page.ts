import {
  addDays,
  addMonths,
  diffDays,
  partsOf,
  plainDateOf,
  toEpochDay,
  weekdayOf,
  type PlainDate,
} from '../../kernel/plain-date.ts';
import { isWorking, missingYear, reasonOf, type WorkingCalendar } from './working-calendar.ts';

/** What a page of a wall calendar shows at once. */
export const spans = ['month', 'week'] as const;
export type Span = (typeof spans)[number];

const mondayOf = (day: PlainDate) => addDays(day, 1 - weekdayOf(toEpochDay(day)));

/** The weeks of the page on which a day stands, Monday first; a month is filled up with the days of its neighbours. */
export function weeksOf(day: PlainDate, span: Span): PlainDate[][] {
  const { year, month } = partsOf(day);
  const first = span === 'week' ? day : plainDateOf(year, month, 1);
  const last = span === 'week' ? day : addDays(addMonths(first, 1, 'down') ?? first, -1);
  const from = mondayOf(first);
  const weeks = diffDays(from, mondayOf(last)) / 7 + 1;
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => addDays(from, week * 7 + at)),
  );
}

/** The same day a page on or back; a month without such a day gives its last. */
export function turnPage(day: PlainDate, span: Span, pages: number): PlainDate {
  return span === 'week' ? addDays(day, pages * 7) : (addMonths(day, pages, 'down') ?? day);
}

/** A day as the working calendar knows it. */
export interface DayKind {
  /** Undefined where the calendar of its year is not loaded: nobody can say. */
  readonly works: boolean | undefined;
  /** Code of `law:steps` for a day that is not as its weekday is: a holiday, a moved day off, a working Saturday. */
  readonly why?: string;
}

const usual: readonly string[] = ['working-day', 'weekend'];

export function dayKindOf(calendar: WorkingCalendar, day: PlainDate): DayKind {
  const at = toEpochDay(day);
  if (missingYear(calendar, at) !== undefined) return { works: undefined };
  const why = reasonOf(calendar, at);
  return { works: isWorking(calendar, at), ...(!usual.includes(why) && { why }) };
}
