import { expect, test } from 'vitest';
import { regionLine, waiting } from './region-line.ts';
import { must, SyncedDesk } from './sync-desk.ts';

const line = regionLine();
const { enrolled, fromOldCopy, joined } = line;

test('two workstations that join at the same time end with different series of numbers', async () => {
  const a = await enrolled();
  const [codeB, codeC] = [
    await line.server.createCode(line.office),
    await line.server.createCode(line.office),
  ];
  const [b, c] = await Promise.all([
    SyncedDesk.join('b', line.office, line.cable.url, codeB),
    SyncedDesk.join('c', line.office, line.cable.url, codeC),
  ]);
  line.keep(b, c);
  for (const desk of [a, b, c, b, c, a]) must(await desk.sync.syncNow());
  const series = (of: SyncedDesk) =>
    of.sync
      .status()
      .devices.map((device) => device.series)
      .sort();
  expect([series(a), series(b), series(c)]).toEqual(Array.from({ length: 3 }, () => ['1', '2', '3']));
  expect(a.store.state().conflicts).toEqual([]);
});

test('a workstation that came back from an old copy gets its journal again and goes on in a new one', async () => {
  const a = await enrolled();
  await a.register('c1');
  must(await a.sync.syncNow());
  const old = await fromOldCopy(a);
  must(await old.sync.syncNow());
  expect(old.cases()).toEqual(['c1']);
  await old.register('c2');
  must(await old.sync.syncNow());
  const { device } = old.keys.card;
  expect(Object.keys(old.store.vector()).sort()).toEqual([`${device}.1`, `${device}.2`]);
  expect(waiting(old)).toBe(0);
  expect((await joined()).cases()).toEqual(['c1', 'c2']);
});

test('a workstation restored from a backup and used at once sends all it recorded, and gets back what it forgot', async () => {
  const a = await enrolled();
  await a.register('c1');
  must(await a.sync.syncNow());
  const restored = await fromOldCopy(a);
  must(await restored.store.beginIncarnation(700));
  await restored.register('c9');
  must(await restored.sync.syncNow());
  await restored.register('c10');
  must(await restored.sync.syncNow());
  const { device } = restored.keys.card;
  expect(restored.sync.status().setAside).toEqual([]);
  expect(waiting(restored)).toBe(0);
  expect(Object.keys(restored.store.vector()).sort()).toEqual([`${device}.1`, `${device}.701`]);
  expect((await joined()).cases()).toEqual(['c1', 'c10', 'c9']);
});

test('two machines with one identity, one of them restored, come to rest and keep each to a journal of its own', async () => {
  const a = await enrolled();
  await a.register('c1');
  must(await a.sync.syncNow());
  const twin = await fromOldCopy(a);
  for (const desk of [twin, a, twin, a]) must(await desk.sync.syncNow());
  const { device } = a.keys.card;
  const streams = [`${device}.1`, `${device}.2`];
  for (const desk of [a, twin]) expect(Object.keys(desk.store.vector()).sort()).toEqual(streams);
  // Closed and opened again, neither takes the other's journal for its own.
  await a.restart();
  await twin.restart();
  await a.register('c2');
  await twin.register('c3');
  for (const desk of [a, twin, a]) must(await desk.sync.syncNow());
  for (const desk of [a, twin]) {
    expect(desk.sync.status().setAside).toEqual([]);
    expect(Object.keys(desk.store.vector()).sort()).toEqual(streams);
    expect(desk.cases()).toEqual(['c1', 'c2', 'c3']);
  }
});

test('what an old copy recorded under numbers already used is shown as set aside and never as delivered', async () => {
  const a = await enrolled();
  must(await a.sync.syncNow());
  const old = await fromOldCopy(a);
  await old.register('c9');
  must(await old.sync.syncNow());
  expect(old.sync.status().setAside).toMatchObject([{ problem: { code: 'JOURNAL_FORKED' } }]);
  expect(waiting(old)).toBe(2);
  expect(old.cases()).toEqual(['c9']);
});
