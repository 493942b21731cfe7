import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  addHours,
  addMonths,
  compareDates,
  dateOf,
  daysInMonth,
  diffDays,
  fromEpochDay,
  parseLocalDateTime,
  parsePlainDate,
  partsOf,
  plainDateOf,
  toEpochDay,
  weekdayOf,
  type LocalDateTime,
  type PlainDate,
} from './plain-date.ts';

const day = (text: string) => text as PlainDate;
const runs = Number(process.env['PROPERTY_RUNS'] ?? 2_000);
const anyDay = fc.integer({ min: toEpochDay(day('0001-01-01')), max: toEpochDay(day('9999-12-31')) });

describe('a civil date', () => {
  it.each(['2026-02-30', '2023-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01'])(
    '%s does not exist',
    (text) => {
      expect(parsePlainDate(text)).toBeUndefined();
    },
  );

  it.each(['2026-2-3', '03.02.2026', '2026-02-03T10:00', ' 2026-02-03', '', null, 20260203, {}])(
    '%j is not of the form YYYY-MM-DD',
    (text) => {
      expect(parsePlainDate(text)).toBeUndefined();
    },
  );

  it('29 February is there in leap years only, and 1900 is none', () => {
    expect(parsePlainDate('2024-02-29')).toBe('2024-02-29');
    expect(parsePlainDate('2000-02-29')).toBe('2000-02-29');
    expect(parsePlainDate('1900-02-29')).toBeUndefined();
    expect(daysInMonth(2100, 2)).toBe(28);
  });

  it('is a number of days from 1 January 1970, a Thursday', () => {
    expect(toEpochDay(day('1970-01-01'))).toBe(0);
    expect(toEpochDay(day('2000-03-01'))).toBe(11_017);
    expect(weekdayOf(0)).toBe(4);
    expect(weekdayOf(toEpochDay(day('2026-06-28')))).toBe(7);
    expect(weekdayOf(-1)).toBe(3);
  });

  it('and its number say the same day, for every day of ten thousand years', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = fromEpochDay(number);
        expect(toEpochDay(date)).toBe(number);
        expect(parsePlainDate(date)).toBe(date);
        expect(weekdayOf(number)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay() || 7);
      }),
      { numRuns: runs },
    );
  });

  it('moves by days and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3_000, max: 3_000 }), (number, days) => {
        fc.pre(
          number + days >= toEpochDay(day('0001-01-01')) && number + days <= toEpochDay(day('9999-12-31')),
        );
        const date = fromEpochDay(number);
        const other = addDays(date, days);
        expect(diffDays(date, other)).toBe(days);
        expect(Math.sign(compareDates(other, date))).toBe(Math.sign(days));
      }),
      { numRuns: runs },
    );
  });
});

describe('a month later', () => {
  it.each([
    ['2026-01-31', 1, 'down', '2026-02-28'],
    ['2026-01-31', 1, 'up', '2026-03-01'],
    ['2024-01-31', 1, 'down', '2024-02-29'],
    ['2025-11-30', 3, 'down', '2026-02-28'],
    ['2026-10-15', 3, 'abort', '2027-01-15'],
    ['2026-03-31', -1, 'down', '2026-02-28'],
    ['2026-12-31', 2, 'down', '2027-02-28'],
  ] as const)('%s and %i months, rounding %s, is %s', (from, months, rounding, expected) => {
    expect(addMonths(day(from), months, rounding)).toBe(expected);
  });

  it('is nobody knows when, if there is no such day and nobody chose', () => {
    expect(addMonths(day('2026-01-31'), 1, 'abort')).toBeUndefined();
  });

  it('never skips a month when rounding down', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 240 }), (number, months) => {
        fc.pre(number < toEpochDay(day('9900-01-01')));
        const from = partsOf(fromEpochDay(number));
        const later = addMonths(plainDateOf(from.year, from.month, from.day), months, 'down');
        const to = partsOf(later ?? day('0001-01-01'));
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(months);
        expect(to.day).toBeLessThanOrEqual(from.day);
      }),
      { numRuns: runs },
    );
  });
});

describe('a civil minute', () => {
  it.each([
    '2026-06-01T24:00',
    '2026-06-01T10:60',
    '2026-02-30T10:00',
    '2026-06-01 10:00',
    '2026-06-01T10:00:00',
  ])('%s is none', (text) => {
    expect(parseLocalDateTime(text)).toBeUndefined();
  });

  it('moves by real hours through nights, weekends and years', () => {
    expect(addHours('2012-12-31T23:30' as LocalDateTime, 24)).toBe('2013-01-01T23:30');
    expect(addHours('2012-02-28T01:05' as LocalDateTime, 24)).toBe('2012-02-29T01:05');
    expect(addHours('2026-06-01T05:00' as LocalDateTime, 1)).toBe('2026-06-01T06:00');
    expect(dateOf('2026-06-01T05:00' as LocalDateTime)).toBe('2026-06-01');
  });
});
