import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { dateText, parseTypedDate } from './date-text.ts';

const today = '2026-11-21' as PlainDate;

describe('a date typed at the keyboard', () => {
  it.each([
    ['05.03.2026', '2026-03-05'],
    ['5.3.2026', '2026-03-05'],
    ['5.3.25', '2025-03-05'],
    ['05 03 2026', '2026-03-05'],
    ['5/3/2026', '2026-03-05'],
    ['05032026', '2026-03-05'],
    ['050326', '2026-03-05'],
    ['0503', '2026-03-05'],
    ['5.3', '2026-03-05'],
    ['29.02.2028', '2028-02-29'],
    [' 1.1.2027 ', '2027-01-01'],
    ['2026-03-05', '2026-03-05'],
    ['-1', '2026-11-20'],
    ['+10', '2026-12-01'],
    ['кеше', '2026-11-20'],
    ['Вчера', '2026-11-20'],
    ['бүгін', '2026-11-21'],
    ['алдыңғы күні', '2026-11-19'],
  ])('%s is understood as %s', (typed, expected) => {
    expect(parseTypedDate(typed, today)).toBe(expected);
  });

  it.each(['', '5', '-', 'жазда', '31.02.2026', '29.02.2026', '5.13.2026', '5.3.202', '2026-02-30'])(
    '%s is not guessed',
    (typed) => {
      expect(parseTypedDate(typed, today)).toBeUndefined();
    },
  );

  it('is shown with the day first', () => {
    expect(dateText('2026-03-05' as PlainDate)).toBe('05.03.2026');
  });
});
