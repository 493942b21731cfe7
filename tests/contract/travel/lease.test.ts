import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { exchange } from '#server/cli/exchange.ts';
import { createApp } from '#server/app.ts';
import { createCode } from '#server/services/enrolment.ts';
import { revoke } from '#server/start-server.ts';
import { outcome } from './kit.ts';
import { freshLite } from './fresh-lite.ts';
import { openTestRegion, type TestRegion } from './region-kit.ts';
import { must, SyncedDesk } from './sync-desk.ts';

const dayMs = 24 * 60 * 60_000;
let region: TestRegion;
let url: string;
let close: () => Promise<unknown>;
let offices = 0;
let a: SyncedDesk;
let b: SyncedDesk;

beforeAll(async () => {
  region = await openTestRegion(await freshLite());
  const app = createApp(region, false);
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  close = () => app.close();
});
afterAll(async () => {
  await close();
  await region.database.close();
});

beforeEach(async () => {
  const office = `office-${(offices += 1)}`;
  a = await SyncedDesk.found('a', office, url);
  must(await a.sync.enrol(await createCode(region, office)));
  b = await SyncedDesk.join('b', office, url, await createCode(region, office));
  must(await a.sync.syncNow());
  must(await b.sync.syncNow());
});
afterEach(async () => {
  for (const desk of [a, b]) await desk.close();
});

/** Days go by for everybody. */
function pass(days: number): void {
  region.clock.now += days * dayMs;
  for (const desk of [a, b]) desk.clock.pass(days * dayMs);
}

async function carried(from: SyncedDesk, to: SyncedDesk): Promise<string> {
  return outcome(await from.handTo(to));
}

test('the region’s word is good for thirty days, and each day with a link gives them anew', async () => {
  expect(a.sync.status().lease).toMatchObject({ daysLeft: 30, state: 'running' });
  pass(25);
  await a.restart();
  expect(a.sync.status().lease).toMatchObject({ daysLeft: 5, state: 'ending' });
  must(await a.sync.syncNow());
  expect(a.sync.status().lease).toMatchObject({ daysLeft: 30, state: 'running' });
});

test('a workstation shut out while nobody had a link is believed by colleagues for thirty days and no longer', async () => {
  must({ ok: true, value: await revoke(region, b.keys.card.device) });
  await b.register('c1');
  pass(29);
  expect(await carried(b, a)).toBe('accepted');
  await b.register('c2');
  pass(2);
  expect(await carried(b, a)).toBe('BUNDLE_FOREIGN');
  expect(a.cases()).toEqual(['c1']);
});

test('with the time run out everything is recorded and read as before, and a bundle is for the region alone', async () => {
  pass(31);
  await a.restart();
  await a.register('c1');
  expect(a.cases()).toEqual(['c1']);
  const written = must(await a.sync.writeBundle(await a.place()));
  expect(written.receivers).not.toContain(b.keys.card.device);
  expect(a.sync.status().lease).toMatchObject({ daysLeft: 0, state: 'out' });
  expect(outcome(await b.sync.readBundleBytes(a.bundleBytes()))).toBe('BUNDLE_FOREIGN');
});

test('the answer of the region on a stick gives the time back, also to the colleague it is shown to', async () => {
  pass(31);
  await a.register('c1');
  must(await a.sync.writeBundle(await a.place()));
  expect(await exchange(region, a.documents())).toBe(0);
  const answer = a.bundleNames().find((name) => name.startsWith('answer-'))!;
  must(await a.sync.readBundle(await a.place(), answer));
  expect(a.sync.status().lease).toMatchObject({ daysLeft: 30, state: 'running' });
  rmSync(join(a.documents(), answer));
  a.clock.pass(60_000);
  expect(await carried(a, b)).toBe('accepted');
  expect(b.sync.status().lease?.state).toBe('running');
  expect(b.cases()).toEqual(['c1']);
});

test('a PC clock set back does not make the time return', async () => {
  pass(31);
  await a.restart();
  expect(a.sync.status().lease?.state).toBe('out');
  a.clock.pass(-31 * dayMs);
  await a.restart();
  expect(a.sync.status().lease?.state).toBe('out');
  await b.register('c1');
  b.clock.pass(-31 * dayMs);
  expect(b.sync.status().lease?.state).toBe('running');
  expect(await carried(b, a)).toBe('LEASE_OUT');
});

test('a PC clock that was always wrong costs nothing', async () => {
  a.clock.pass(400 * dayMs);
  must(await a.sync.syncNow());
  expect(a.sync.status().lease).toMatchObject({ daysLeft: 30, state: 'running' });
  b.clock.pass(-400 * dayMs);
  must(await b.sync.syncNow());
  expect(b.sync.status().lease).toMatchObject({ daysLeft: 30, state: 'running' });
  await b.register('c1');
  expect(await carried(b, a)).toBe('accepted');
});

test('nobody who has heard of it writes a bundle that a workstation shut out could open', async () => {
  await revoke(region, b.keys.card.device);
  must(await a.sync.syncNow());
  must(await a.sync.writeBundle(await a.place()));
  const named = a.sync.status().devices.find(({ card }) => card.name === 'b');
  expect(named?.standing).toBe('revoked');
  expect(outcome(await b.sync.readBundleBytes(a.bundleBytes()))).toBe('BUNDLE_FOREIGN');
});
