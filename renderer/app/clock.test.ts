import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { civilDay, watchDay } from './clock.ts';

describe('today', () => {
  const window = new EventTarget();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
    vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('is read anew the moment the window is looked at again, as after sleep', () => {
    const days: string[] = [];
    vi.setSystemTime(new Date(2026, 2, 5, 18, 0));
    const stop = watchDay(() => days.push(civilDay(new Date())));
    // Asleep: the clock goes on and no timer does.
    vi.setSystemTime(new Date(2026, 2, 9, 9, 0));
    window.dispatchEvent(new Event('focus'));
    expect(days).toEqual(['2026-03-09']);
    vi.advanceTimersByTime(30_000);
    expect(days.length).toBe(2);
    stop();
    window.dispatchEvent(new Event('focus'));
    vi.advanceTimersByTime(60_000);
    expect(days.length).toBe(2);
  });
});
