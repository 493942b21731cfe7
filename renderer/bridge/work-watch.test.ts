import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '#shared/kernel/result.ts';
import type { Ask } from './desk.ts';
import { createWorkWatch } from './work-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const slow = (ms: number) =>
  (() => new Promise((resolve) => setTimeout(() => resolve(ok({})), ms))) as unknown as Ask;

test('work that takes longer than half a second is shown until it is done', async () => {
  const watch = createWorkWatch();
  const heard = vi.fn();
  watch.subscribe(heard);
  const answer = watch.watched(slow(2_000))('backup.run', {});
  await vi.advanceTimersByTimeAsync(499);
  expect(watch.isLong()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(watch.isLong()).toBe(true);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(await answer).toEqual(ok({}));
  expect(watch.isLong()).toBe(false);
  expect(heard).toHaveBeenCalledTimes(2);
});

test('what is quick is never shown, and neither is what the desk does by itself', async () => {
  const watch = createWorkWatch();
  const heard = vi.fn();
  watch.subscribe(heard);
  const quick = watch.watched(slow(400))('backup.status', {});
  const own = watch.watched(slow(5_000))('opened.take', {});
  await vi.advanceTimersByTimeAsync(5_000);
  await Promise.all([quick, own]);
  expect(heard).not.toHaveBeenCalled();
});

test('a bridge that breaks leaves nothing running', async () => {
  const watch = createWorkWatch();
  const broken = (() =>
    new Promise((_resolve, fail) => setTimeout(() => fail(new Error('gone')), 1_000))) as unknown as Ask;
  const answer = expect(watch.watched(broken)('backup.run', {})).rejects.toThrow('gone');
  await vi.advanceTimersByTimeAsync(1_000);
  await answer;
  expect(watch.isLong()).toBe(false);
});
