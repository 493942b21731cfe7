import { expect, test } from 'vitest';
import { backOff } from './back-off.ts';

test('the first retry comes within seconds and later ones ever later', () => {
  const waits = [1, 2, 3, 4, 5].map((failures) => backOff(failures, 0));
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
});

test('no wait is longer than five minutes, however often it failed', () => {
  for (const failures of [9, 50, 10_000]) expect(backOff(failures, 0.999_999)).toBeLessThanOrEqual(300_000);
  expect(backOff(10_000, 0)).toBe(150_000);
});

test('workstations that failed together do not come back together', () => {
  expect(new Set([0, 0.25, 0.5, 0.75].map((chance) => backOff(8, chance))).size).toBe(4);
});
