import { expect, test, vi } from 'vitest';
import { ok } from '#shared/kernel/result.ts';
import { createGate } from './gate.ts';

/** Work that ends when told to. */
function held() {
  let end = (): void => undefined;
  const promise = new Promise<void>((resolve) => (end = resolve));
  return { work: () => promise.then(() => ok('done')), end };
}

test('bundles are opened a few at a time, the others wait their turn in order', async () => {
  const gate = createGate(2, 10);
  const order: string[] = [];
  const jobs = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...held() }));
  const all = jobs.map(({ name, work }) =>
    gate(() => {
      order.push(name);
      return work();
    }),
  );
  await Promise.resolve();
  expect(order).toEqual(['a', 'b']);
  jobs[1]?.end();
  await all[1];
  await vi.waitFor(() => expect(order).toEqual(['a', 'b', 'c']));
  for (const { end } of jobs) end();
  expect(await Promise.all(all)).toHaveLength(4);
  expect(order).toEqual(['a', 'b', 'c', 'd']);
});

test('whoever comes when the queue is full is told to come back later, and nobody is forgotten', async () => {
  const gate = createGate(1, 1);
  const first = held();
  const inside = gate(first.work);
  const waiting = gate(() => Promise.resolve(ok('second')));
  expect(await gate(() => Promise.resolve(ok('third')))).toEqual({
    ok: false,
    problem: { code: 'SERVER_BUSY' },
  });
  first.end();
  expect(await inside).toEqual(ok('done'));
  expect(await waiting).toEqual(ok('second'));
  expect(await gate(() => Promise.resolve(ok('fourth')))).toEqual(ok('fourth'));
});

test('work that fails gives its place back', async () => {
  const gate = createGate(1, 0);
  await expect(gate(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  expect(await gate(() => Promise.resolve(ok('next')))).toEqual(ok('next'));
});
