import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Step } from '#shared/law/types.ts';
import { countWeeks } from './count-weeks.ts';
import { dueDay, urgencyTone } from './due-state.ts';
import { skippedDays } from './skipped-days.ts';

const day = (text: string) => text as PlainDate;
const step = (date: string, counted: number | null): Step => ({ date: day(date), counted, why: 'counted' });

describe('the day-by-day count on the screen', () => {
  it('begins each week on Monday and fills the days around the count', () => {
    // 27.04.2026 is a Monday
    const weeks = countWeeks([step('2026-04-28', 1), step('2026-04-29', 2), step('2026-05-04', 3)]);
    expect(weeks.map((week) => week.map(({ step: each }) => each?.counted ?? null))).toEqual([
      [null, 1, 2, null, null, null, null],
      [3, null, null, null, null, null, null],
    ]);
    expect(weeks[0]?.[0]?.date).toBe('2026-04-27');
  });

  it('lays a backward count out forward', () => {
    const weeks = countWeeks([step('2026-05-05', 1), step('2026-05-04', 2)]);
    expect(weeks[0]?.slice(0, 2).map(({ step: each }) => each?.counted)).toEqual([2, 1]);
  });

  it('is empty where nothing was counted', () => {
    expect(countWeeks([])).toEqual([]);
  });
});

describe('the days that were not counted', () => {
  it('stand under their reasons, each day once', () => {
    const skip = (date: string, why: string): Step => ({ date: day(date), counted: null, why });
    const steps = [
      skip('2026-04-27', 'event-day'),
      step('2026-04-28', 1),
      skip('2026-05-01', 'holiday'),
      skip('2026-05-02', 'weekend'),
      skip('2026-05-07', 'holiday'),
    ];
    expect(skippedDays(steps)).toEqual([
      { why: 'event-day', dates: ['2026-04-27'] },
      { why: 'holiday', dates: ['2026-05-01', '2026-05-07'] },
      { why: 'weekend', dates: ['2026-05-02'] },
    ]);
  });
});

describe('a due day', () => {
  const today = day('2026-05-20');
  it.each([
    ['2026-05-19', 'danger'],
    ['2026-05-20', 'warn'],
    ['2026-05-23', 'warn'],
    ['2026-05-24', 'plain'],
  ])('%s is marked %s on 20 May', (due, tone) => {
    expect(urgencyTone(day(due), today)).toBe(tone);
  });

  it('is the day of a minute where the law counts hours', () => {
    expect(dueDay({ due: '2026-05-20T14:30' as never })).toBe('2026-05-20');
    expect(dueDay({})).toBeUndefined();
  });
});
