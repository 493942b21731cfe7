import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toEpochDay, weekdayOf, type PlainDate } from '../../kernel/plain-date.ts';
import { builtInLaw } from '../index.ts';
import { builtInYears } from './built-in.ts';
import {
  addWorkingDays,
  compileCalendar,
  isWorking,
  missingYear,
  reasonOf,
  workingDaysUpTo,
} from './working-calendar.ts';

const { calendar } = builtInLaw;
const day = (text: string) => toEpochDay(text as PlainDate);
const specification = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'calendar', 'kz.json');

describe('the working calendar', () => {
  it.each(Object.entries(builtInYears))(
    '%s has the official number of working days',
    (year, { workingDays }) => {
      const count =
        workingDaysUpTo(calendar, day(`${year}-12-31`)) - workingDaysUpTo(calendar, day(`${year}-01-01`) - 1);
      expect(count).toBe(workingDays);
    },
  );

  it.each(Object.entries(builtInYears))(
    '%s takes off only weekdays and works only on weekend days',
    (_year, days) => {
      for (const date of days.nonWorkingWeekdays) expect(weekdayOf(day(date)), date).toBeLessThan(6);
      for (const date of days.workingWeekendDays) expect(weekdayOf(day(date)), date).toBeGreaterThan(5);
      for (const date of Object.keys(days.reasons ?? {})) expect(days.nonWorkingWeekdays).toContain(date);
    },
  );

  it.skipIf(!existsSync(specification))(
    'lists the days of the specification (skipped where it is not at hand)',
    () => {
      const { years } = JSON.parse(readFileSync(specification, 'utf8')) as { years: typeof builtInYears };
      const listed = (of: typeof builtInYears) =>
        Object.entries(of).map(([year, days]) => [year, days.nonWorkingWeekdays, days.workingWeekendDays]);
      expect(listed(builtInYears)).toEqual(listed(years));
    },
  );

  it.each([
    ['2024-05-04', 'working-weekend', 'a Saturday declared working'],
    ['2025-01-05', 'working-weekend', 'a Sunday declared working'],
    ['2024-05-08', 'transferred', 'its rest, moved by the order of 17 April'],
    ['2026-03-24', 'substitute', 'for the 21st, a Saturday'],
    ['2026-01-07', 'christmas', 'off and never transferred'],
    ['2026-05-27', 'kurban-ait', 'off and never transferred'],
    ['2026-08-31', 'working-day', 'Constitution Day has moved'],
    ['2027-03-15', 'holiday', 'Constitution Day'],
    ['2022-12-19', 'working-day', '17 December is no holiday any more'],
  ])('%s is %s: %s', (date, reason) => {
    expect(reasonOf(calendar, day(date))).toBe(reason);
  });

  it('never fills a year that is not loaded with the days of its neighbours', () => {
    expect(missingYear(calendar, day('2011-06-01'))).toBe(2011);
    expect(missingYear(calendar, day('2028-01-01'))).toBe(2028);
    expect(missingYear(calendar, day('1999-01-01'))).toBe(1999);
    expect(missingYear(calendar, day('2026-06-01'))).toBeUndefined();
    expect(addWorkingDays(calendar, day('2010-12-30'), 5)).toBeUndefined();
    expect(addWorkingDays(calendar, day('2027-12-30'), 5)).toBeUndefined();
    expect(addWorkingDays(calendar, day('2012-12-24'), 3)).toBe(day('2012-12-27'));
  });

  it('with no year at all knows nothing', () => {
    const empty = compileCalendar({});
    expect(missingYear(empty, day('2026-06-01'))).toBe(2026);
    expect(addWorkingDays(empty, day('2026-06-01'), 1)).toBeUndefined();
    expect(isWorking(empty, day('2026-06-01'))).toBe(false);
  });
});
