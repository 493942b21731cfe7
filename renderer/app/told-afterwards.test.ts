import { expect, test } from 'vitest';
import { toldAfterwards } from './told-afterwards.ts';

/** A journal that only tells. */
function bell() {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const ring = () => {
    for (const listener of listeners) listener();
  };
  return { listeners, subscribe, ring };
}
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

test('whoever saved goes on before the screens are told, and they are told once and together', async () => {
  const journal = bell();
  const told: string[] = [];
  const subscribe = toldAfterwards(journal);
  expect(toldAfterwards(journal)).toBe(subscribe);
  const stops = ['list', 'bar'].map((screen) => subscribe(() => told.push(screen)));
  journal.ring();
  journal.ring();
  await Promise.resolve();
  told.push('went on');
  await nextTask();
  expect(told).toEqual(['went on', 'list', 'bar']);
  journal.ring();
  stops[0]?.();
  await nextTask();
  expect(told).toEqual(['went on', 'list', 'bar', 'bar']);
  stops[1]?.();
  expect(journal.listeners.size).toBe(0);
});
