import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sparing } from './sparing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Looks that take so many milliseconds each. */
function looks(ms: number) {
  const state = { begun: 0, atOnce: 0, most: 0 };
  const look = async () => {
    state.begun += 1;
    state.atOnce += 1;
    state.most = Math.max(state.most, state.atOnce);
    await new Promise((resolve) => setTimeout(resolve, ms));
    state.atOnce -= 1;
  };
  return { state, look };
}

test('what is asked a hundred times while a long look is under way is looked at once more, after a rest', async () => {
  const { state, look } = looks(1_000);
  const { ask } = sparing(look);
  for (let at = 0; at < 100; at += 1) ask();
  await vi.advanceTimersByTimeAsync(9_900);
  expect(state.begun).toBe(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state).toMatchObject({ begun: 2, most: 1 });
});

test('asked without end it spends no more than a tenth of the time', async () => {
  const { state, look } = looks(1_000);
  const { ask } = sparing(look);
  const asking = setInterval(ask, 50);
  await vi.advanceTimersByTimeAsync(100_000);
  clearInterval(asking);
  expect(state.begun).toBeGreaterThanOrEqual(9);
  expect(state.begun).toBeLessThanOrEqual(11);
});

test('a short look is there at once, each time', async () => {
  const { state, look } = looks(0);
  const { ask } = sparing(look);
  for (let at = 1; at <= 5; at += 1) {
    ask();
    await vi.advanceTimersByTimeAsync(10);
    expect(state.begun).toBe(at);
  }
});

test('after the screen was left nothing is looked at', async () => {
  const { state, look } = looks(100);
  const { ask, stop } = sparing(look);
  ask();
  ask();
  stop();
  await vi.advanceTimersByTimeAsync(10_000);
  ask();
  expect(state.begun).toBe(1);
});
