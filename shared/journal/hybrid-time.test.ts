import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTimes, receive, tick, type HybridTime } from './hybrid-time.ts';

const anyTime = fc.record({ wall: fc.nat(10_000), counter: fc.nat(50) });

test('a clock that goes back does not turn the order back', () => {
  const morning = tick({ wall: 0, counter: 0 }, 5_000);
  const afterTheClockFell = tick(morning, 1_000);
  expect(afterTheClockFell).toEqual({ wall: 5_000, counter: 1 });
  expect(compareTimes(morning, afterTheClockFell)).toBeLessThan(0);
});

test('what is decided after seeing another computer comes after what was seen, whatever the clocks say', () => {
  fc.assert(
    fc.property(anyTime, anyTime, fc.nat(20_000), (last: HybridTime, remote: HybridTime, wall: number) => {
      const next = receive(last, remote, wall);
      expect(compareTimes(next, last)).toBeGreaterThan(0);
      expect(compareTimes(next, remote)).toBeGreaterThan(0);
    }),
  );
});
