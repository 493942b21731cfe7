import { describe, expect, it } from 'vitest';
import { doubtsOfClock } from '#shared/cases/clock-doubt.ts';
import { parsePlainDate } from '#shared/kernel/plain-date.ts';
import { ClockWatch } from './clock-watch.ts';

const hour = 3_600_000;
const nine = Date.parse('2026-05-04T09:00:00Z');

/** A PC on which so much time passes, and whose clock is set by so much. */
function pc() {
  let [passed, set] = [0, 0];
  return {
    pass: (ms: number) => (passed += ms),
    setClock: (ms: number) => (set += ms),
    uptime: () => Promise.resolve(5 * hour + passed),
    clock: () => nine + passed + set,
  };
}

const today = parsePlainDate('2026-05-04')!;
const doubts = (watch: ClockWatch) => {
  const elapsed = watch.elapsed();
  return doubtsOfClock({ nowMs: nine, today, ...(elapsed && { elapsed }) });
};

describe('the clock of the PC', () => {
  it('is not doubted after a night of sleep', async () => {
    const { pass, uptime, clock } = pc();
    const watch = new ClockWatch();
    expect(doubts(watch)).toEqual([]);
    await watch.look(uptime, clock);
    pass(14 * hour);
    await watch.look(uptime, clock);
    expect(doubts(watch)).toEqual([]);
  });

  it('is doubted when it was set while the window was open, until a person says that it is right', async () => {
    const { pass, setClock, uptime, clock } = pc();
    const watch = new ClockWatch();
    await watch.look(uptime, clock);
    setClock(-26 * hour);
    pass(hour);
    await watch.look(uptime, clock);
    expect(doubts(watch)).toEqual(['jumped']);
    watch.settle();
    expect(doubts(watch)).toEqual([]);
    await watch.look(uptime, clock);
    expect(doubts(watch)).toEqual([]);
  });

  it('is not doubted because the shell did not answer', async () => {
    const { pass, uptime, clock } = pc();
    const watch = new ClockWatch();
    await watch.look(uptime, clock);
    pass(14 * hour);
    await watch.look(() => Promise.resolve(undefined), clock);
    expect(doubts(watch)).toEqual([]);
  });
});
