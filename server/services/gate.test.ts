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
  const gate = createGate({ width: 2, queue: 10, queueOfOne: 10 });
  const order: string[] = [];
  const jobs = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...held() }));
  const all = jobs.map(({ name, work }) =>
    gate('a', () => {
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
  const gate = createGate({ width: 1, queue: 1, queueOfOne: 1 });
  const first = held();
  const inside = gate('a', first.work);
  const waiting = gate('a', () => Promise.resolve(ok('second')));
  expect(await gate('a', () => Promise.resolve(ok('third')))).toEqual({
    ok: false,
    problem: { code: 'SERVER_BUSY' },
  });
  first.end();
  expect(await inside).toEqual(ok('done'));
  expect(await waiting).toEqual(ok('second'));
  expect(await gate('a', () => Promise.resolve(ok('fourth')))).toEqual(ok('fourth'));
});

test('work that fails gives its place back', async () => {
  const gate = createGate({ width: 1, queue: 0, queueOfOne: 0 });
  await expect(gate('a', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  expect(await gate('a', () => Promise.resolve(ok('next')))).toEqual(ok('next'));
});

test('one caller with much to send delays another by one turn only', async () => {
  const gate = createGate({ width: 1, queue: 200, queueOfOne: 100 });
  const order: string[] = [];
  const ask = (caller: string, name: string) =>
    gate(caller, () => {
      order.push(name);
      return Promise.resolve(ok(name));
    });
  const heavy = Array.from({ length: 50 }, (_, index) => ask('first sync', `bundle ${index}`));
  await Promise.all([ask('other', 'question'), ask('third', 'question too'), ...heavy]);
  expect(order.indexOf('question')).toBeLessThan(4);
  expect(order.indexOf('question too')).toBeLessThan(5);
  expect(order.filter((name) => name.startsWith('bundle'))).toEqual(
    heavy.map((_each, index) => `bundle ${index}`),
  );
});

test('one caller does not fill the queue for the others', async () => {
  const gate = createGate({ width: 1, queue: 10, queueOfOne: 2 });
  const first = held();
  const inside = gate('greedy', first.work);
  const done = () => Promise.resolve(ok('done'));
  const waiting = [gate('greedy', done), gate('greedy', done)];
  expect(await gate('greedy', done)).toEqual({ ok: false, problem: { code: 'SERVER_BUSY' } });
  const modest = gate('modest', done);
  first.end();
  expect(await Promise.all([inside, ...waiting, modest])).toEqual(
    Array.from({ length: 4 }, () => ok('done')),
  );
});
