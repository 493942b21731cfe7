import { expect, test } from 'vitest';
import { outcome } from './kit.ts';
import { regionLine, waiting } from './region-line.ts';
import { must } from './sync-desk.ts';

const line = regionLine();
const { enrolled, founded, foundedElsewhere, joined } = line;

test('a stick carries the cases from one workstation to the other without any network', async () => {
  const a = await enrolled();
  const b = await joined();
  must(await a.sync.syncNow());
  line.cable.pull();
  await a.register('c1');
  const written = must(await a.sync.writeBundle(await a.place()));
  expect(written.receivers).toContain(b.keys.card.device);
  expect(waiting(a)).toBeGreaterThan(0);
  const name = a.carryTo(b);
  const place = await b.place();
  expect(must(await b.sync.listBundles(place)).map((file) => file.name)).toEqual([name]);
  const dry = must(await b.sync.dryRun(place, name));
  expect(dry).toMatchObject({ from: { kind: 'workstation', name: 'a' }, added: 2, refused: [] });
  expect(b.cases()).toEqual([]);
  expect(must(await b.sync.readBundle(place, name))).toMatchObject({ added: 2 });
  expect(b.cases()).toEqual(['c1']);
  expect(must(await b.sync.readBundle(place, name))).toMatchObject({ added: 0 });
});

test('a colleague who joined after our last pull is known by the region’s word on the stick they bring', async () => {
  const a = await enrolled();
  const b = await joined();
  line.cable.pull();
  await b.register('c1');
  const written = must(await b.sync.writeBundle(await b.place()));
  expect(written.receivers).toContain(a.keys.card.device);
  const name = b.carryTo(a);
  const place = await a.place();
  expect(must(await a.sync.dryRun(place, name))).toMatchObject({ from: { name: 'b' }, refused: [] });
  must(await a.sync.readBundle(place, name));
  expect(a.cases()).toEqual(['c1']);
});

test('a colleague’s journal brought by a stick is sent on to the region by whoever has the link', async () => {
  const a = await enrolled();
  const b = await joined();
  must(await a.sync.syncNow());
  await a.register('c1');
  must(await a.handTo(b));
  must(await b.sync.syncNow());
  expect(waiting(b)).toBe(0);
  a.asked.PUT = 0;
  must(await a.sync.syncNow());
  expect([waiting(a), a.asked.PUT]).toEqual([0, 0]);
});

test('a truncated bundle and one of another office are refused with their names and change nothing', async () => {
  const a = await enrolled();
  const b = await joined();
  must(await a.sync.syncNow());
  await a.register('c1');
  must(await a.sync.writeBundle(await a.place()));
  const bytes = a.bundleBytes();
  expect(outcome(await b.sync.readBundleBytes(bytes.slice(0, bytes.length - 40)))).toBe('BUNDLE_TRUNCATED');
  const stranger = await foundedElsewhere();
  expect(outcome(await stranger.sync.readBundleBytes(bytes))).toBe('BUNDLE_FOREIGN');
  expect(outcome(await b.sync.readBundleBytes(new Uint8Array([1, 2, 3])))).toBe('BUNDLE_NOT_A_BUNDLE');
  expect(b.cases()).toEqual([]);
});

test('a bundle that nobody could open is not written', async () => {
  const a = await founded();
  expect(outcome(await a.sync.writeBundle(await a.place()))).toBe('BUNDLE_NO_RECEIVER');
});

test('a revoked workstation is told so, and its later entries come in by no stick', async () => {
  const a = await enrolled();
  const b = await joined();
  const c = await joined('c');
  must(await b.sync.syncNow());
  await line.server.revoke(b.keys.card.device);
  await b.register('c9');
  expect(outcome(await b.sync.syncNow())).toBe('DEVICE_REVOKED');
  must(await a.sync.syncNow());
  expect(outcome(await b.handTo(a))).toBe('DEVICE_REVOKED');
  must(await c.sync.readBundleBytes(b.bundleBytes()));
  const carried = must(await c.handTo(a));
  expect(carried.slices.filter(({ problem }) => problem)).toMatchObject([
    { device: b.keys.card.device, events: 0, problem: { code: 'DEVICE_REVOKED' } },
  ]);
  expect(a.cases()).toEqual([]);
  expect(a.sync.status().devices.find(({ card }) => card.name === 'b')!.standing).toBe('revoked');
});

test('a workstation that lost its notes knows the server by the journal, and learns of its peers from a colleague’s stick', async () => {
  const a = await enrolled();
  const b = await joined();
  must(await a.sync.syncNow());
  b.notes.text = undefined;
  await b.restart();
  expect(b.sync.status()).toMatchObject({ link: { kind: 'resting' }, lease: null, lastReceipt: null });
  must(await a.handTo(b));
  must(await b.sync.syncNow());
  expect(b.sync.status()).toMatchObject({ link: { kind: 'resting' }, waiting: 0 });
});
