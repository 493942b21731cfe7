import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { builtInYears } from './built-in.ts';
import { dayKindOf, turnPage, weeksOf } from './calendar-page.ts';
import { compileCalendar } from './working-calendar.ts';

const day = (text: string) => text as PlainDate;
const calendar = compileCalendar(builtInYears);

describe('a page of the wall calendar', () => {
  it('shows a month in whole weeks from Monday', () => {
    const weeks = weeksOf(day('2026-03-15'), 'month');
    expect(weeks.map((week) => [week[0], week[6]])).toEqual([
      ['2026-02-23', '2026-03-01'],
      ['2026-03-02', '2026-03-08'],
      ['2026-03-09', '2026-03-15'],
      ['2026-03-16', '2026-03-22'],
      ['2026-03-23', '2026-03-29'],
      ['2026-03-30', '2026-04-05'],
    ]);
  });

  it('shows the week in which a day stands, over the turn of a year too', () => {
    expect(weeksOf(day('2026-01-01'), 'week')).toEqual([
      ['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'],
    ]);
  });

  it('turns by a week or a month, and from the 31st to the last day of a shorter month', () => {
    expect(turnPage(day('2026-03-31'), 'month', -1)).toBe('2026-02-28');
    expect(turnPage(day('2026-12-15'), 'month', 1)).toBe('2027-01-15');
    expect(turnPage(day('2026-03-31'), 'week', 1)).toBe('2026-04-07');
  });

  it('says of a day whether it works, and why where its weekday would say otherwise', () => {
    expect(dayKindOf(calendar, day('2026-04-27'))).toEqual({ works: true });
    expect(dayKindOf(calendar, day('2026-04-26'))).toEqual({ works: false });
    expect(dayKindOf(calendar, day('2026-05-01'))).toEqual({ works: false, why: 'holiday' });
    const [moved] = builtInYears['2025']?.workingWeekendDays ?? [];
    if (moved !== undefined)
      expect(dayKindOf(calendar, moved as PlainDate)).toEqual({ works: true, why: 'working-weekend' });
  });

  it('guesses nothing of a year that is not loaded', () => {
    expect(dayKindOf(calendar, day('2016-05-02'))).toEqual({ works: undefined });
    expect(dayKindOf(calendar, day('2040-05-02'))).toEqual({ works: undefined });
  });
});
