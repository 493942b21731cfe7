import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openRegion, renewEpoch, startServer, type RunningServer } from '#server/start-server.ts';
import { layCable, type Cable } from '#tests/support/cable.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { outcome } from './kit.ts';
import { must, SyncedDesk } from './sync-desk.ts';

let cable: Cable;
let server: RunningServer;
/** Each test has an office of its own at the one server. */
let office: string;
let offices = 0;
const desks: SyncedDesk[] = [];

/** Connections that are kept open would go on to the server before. */
function plugInto({ url }: RunningServer): void {
  cable.pull();
  cable.plugInto(Number(new URL(url).port));
}

beforeAll(async () => {
  server = await startServer({});
  cable = await layCable();
});
beforeEach(() => {
  offices += 1;
  office = `office-${offices}`;
  plugInto(server);
});
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
});
afterAll(async () => {
  await cable.remove();
  await server.close();
});

async function founded(name = 'a'): Promise<SyncedDesk> {
  const desk = await SyncedDesk.found(name, office, cable.url);
  desks.push(desk);
  return desk;
}

async function joined(name = 'b', at = server): Promise<SyncedDesk> {
  const desk = await SyncedDesk.join(name, office, cable.url, await at.createCode(office));
  desks.push(desk);
  return desk;
}

async function enrolled(name = 'a', at = server): Promise<SyncedDesk> {
  const desk = await founded(name);
  must(await desk.sync.enrol(await at.createCode(office)));
  return desk;
}

/** A workstation of quite another office. */
async function foundedElsewhere(): Promise<SyncedDesk> {
  const desk = await SyncedDesk.found('x', `${office}-x`, cable.url);
  desks.push(desk);
  return desk;
}

const waiting = ({ sync }: SyncedDesk) => sync.status().waiting;

test('what was registered without a link is shown on the colleague’s workstation after both have synced', async () => {
  const a = await founded();
  await a.register('c1', 'c2');
  expect(waiting(a)).toBe(a.store.count());
  must(await a.sync.enrol(await server.createCode(office)));
  const b = await joined();
  expect(b.cases()).toEqual(['c1', 'c2']);
  expect(b.store.state().office).toEqual(a.store.state().office);
  await b.register('c3');
  must(await b.sync.syncNow());
  must(await a.sync.syncNow());
  expect(a.cases()).toEqual(['c1', 'c2', 'c3']);
  expect(a.store.vector()).toEqual(b.store.vector());
  expect([waiting(a), waiting(b)]).toEqual([0, 0]);
  expect(a.sync.status().devices.map(({ card, series, standing }) => [card.name, series, standing])).toEqual([
    ['a', '1', 'this'],
    ['b', '2', 'admitted'],
  ]);
});

test('an event leaves the outbox by the receipt that names it and says until then what it waits for', async () => {
  const a = await enrolled();
  cable.pull();
  const [[opened]] = (await a.register('c1')) as [[Parameters<typeof a.sync.isDelivered>[0]]];
  expect(outcome(await a.sync.syncNow())).toMatch(/^NETWORK_/);
  const { link } = a.sync.status();
  expect(link).toMatchObject({ kind: 'failing', failures: 1 });
  expect('problem' in link && link.problem.code).toMatch(/^NETWORK_/);
  expect(await a.sync.outbox()).toMatchObject([{ subject: 'c1', events: 2, state: 'delayed', failures: 1 }]);
  expect(a.sync.isDelivered(opened)).toBe(false);
  plugInto(server);
  must(await a.sync.syncNow());
  expect(a.sync.isDelivered(opened)).toBe(true);
  expect(a.sync.status()).toMatchObject({ link: { kind: 'resting' }, waiting: 0 });
  expect(await a.sync.outbox()).toEqual([]);
});

test('a workstation without a server works on and says that there is none', async () => {
  const a = await founded();
  await a.register('c1');
  expect(outcome(await a.sync.syncNow())).toBe('DEVICE_UNKNOWN');
  expect(a.sync.status()).toMatchObject({ link: { kind: 'not-enrolled' }, lastReceipt: null, server: null });
  expect(a.cases()).toEqual(['c1']);
});

test('what was delivered is still known after the program was closed and opened', async () => {
  const a = await enrolled();
  await a.register('c1');
  must(await a.sync.syncNow());
  const { lastReceipt } = a.sync.status();
  cable.pull();
  await a.restart();
  expect(waiting(a)).toBe(0);
  expect(a.sync.status().lastReceipt).toEqual(lastReceipt);
});

test('a workstation that lost its notes asks the server what it holds and sends nothing again', async () => {
  const a = await enrolled();
  await a.register('c1');
  must(await a.sync.syncNow());
  const kept = JSON.parse(a.notes.text!) as object;
  a.notes.text = JSON.stringify({ ...kept, delivered: { server: null, epoch: null, at: null, held: {} } });
  await a.restart();
  expect(waiting(a)).toBe(a.store.count());
  a.asked.PUT = 0;
  must(await a.sync.syncNow());
  expect([waiting(a), a.asked.PUT]).toEqual([0, 0]);
});

test('a receipt lost on the way is asked for, and the bundle is not sent a second time', async () => {
  const a = await enrolled();
  await a.register('c1');
  a.losesReceipts = true;
  expect(outcome(await a.sync.syncNow())).toBe('NETWORK_UNREACHABLE');
  expect(waiting(a)).toBe(2);
  a.losesReceipts = false;
  a.asked.PUT = 0;
  must(await a.sync.syncNow());
  expect([waiting(a), a.asked.PUT]).toEqual([0, 0]);
});

test('a few changed cases cost one question and one bundle', async () => {
  const a = await enrolled();
  await a.register('c1', 'c2', 'c3');
  Object.assign(a.asked, { GET: 0, PUT: 0, POST: 0 });
  must(await a.sync.syncNow());
  expect(a.asked).toEqual({ GET: 0, PUT: 1, POST: 1 });
});

test('a line cut in the middle of a long journal goes on where the receipts end', async () => {
  const a = await enrolled();
  for (let made = 0; made < 30; made += 1)
    await a.register(...Array.from({ length: 50 }, (_, at) => `c${made}-${at}`));
  const all = waiting(a);
  let puts = 0;
  const cut = a.sync.subscribe(() => {
    if (!a.sync.status().isSending) return;
    puts += 1;
    if (puts === 2) cable.pull();
  });
  expect(outcome(await a.sync.syncNow())).toMatch(/^NETWORK_/);
  cut();
  const left = waiting(a);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);
  plugInto(server);
  must(await a.sync.syncNow());
  expect(waiting(a)).toBe(0);
  const b = await joined();
  expect(b.cases()).toEqual(a.cases());
});

test('a server restored from yesterday’s copy is offered again what it lost', async () => {
  using region = temporaryFolder();
  const [data, backup] = [join(region.path, 'data'), join(region.path, 'backup')];
  let own = await startServer({ dataFolder: data });
  plugInto(own);
  const a = await enrolled('a', own);
  await own.close();
  cpSync(data, backup, { recursive: true });
  own = await startServer({ dataFolder: data });
  plugInto(own);
  await a.register('c1');
  must(await a.sync.syncNow());
  expect(waiting(a)).toBe(0);
  const before = a.sync.status().lastReceipt!.epoch;
  await own.close();
  rmSync(data, { recursive: true });
  const restored = await openRegion({ dataFolder: backup });
  await renewEpoch(restored);
  await restored.database.close();
  own = await startServer({ dataFolder: backup });
  plugInto(own);
  a.asked.PUT = 0;
  must(await a.sync.syncNow());
  expect([waiting(a), a.asked.PUT]).toEqual([0, 1]);
  expect(a.sync.status().lastReceipt!.epoch).not.toBe(before);
  const b = await joined('b', own);
  expect(b.cases()).toEqual(['c1']);
  await own.close();
});

test('a stick carries the cases from one workstation to the other without any network', async () => {
  const a = await enrolled();
  const b = await joined();
  must(await a.sync.syncNow());
  cable.pull();
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
  cable.pull();
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
  must(await a.sync.writeBundle(await a.place()));
  must(await b.sync.readBundleBytes(a.bundleBytes()));
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

test('a code that another server has given out is not shown to this one', async () => {
  const other = await startServer({});
  const code = await other.createCode('eskeldi');
  await other.close();
  const a = await founded();
  expect(outcome(await a.sync.enrol(code))).toBe('SERVER_UNEXPECTED');
  expect(outcome(await a.sync.enrol('ABCDE'))).toBe('ENROL_CODE_MISTYPED');
  expect(a.sync.status().link.kind).toBe('not-enrolled');
});

test('a revoked workstation is told so, and its later entries come in by no stick', async () => {
  const a = await enrolled();
  const b = await joined();
  const c = await joined('c');
  must(await b.sync.syncNow());
  await server.revoke(b.keys.card.device);
  await b.register('c9');
  expect(outcome(await b.sync.syncNow())).toBe('DEVICE_REVOKED');
  must(await a.sync.syncNow());
  must(await b.sync.writeBundle(await b.place()));
  expect(outcome(await a.sync.readBundleBytes(b.bundleBytes()))).toBe('DEVICE_REVOKED');
  must(await c.sync.readBundleBytes(b.bundleBytes()));
  must(await c.sync.writeBundle(await c.place()));
  const carried = must(await a.sync.readBundleBytes(c.bundleBytes()));
  expect(carried.slices.filter(({ problem }) => problem)).toMatchObject([
    { device: b.keys.card.device, events: 0, problem: { code: 'DEVICE_REVOKED' } },
  ]);
  expect(a.cases()).toEqual([]);
  expect(a.sync.status().devices.find(({ card }) => card.name === 'b')!.standing).toBe('revoked');
});

test('a journal the region refuses is set aside with its reason, and the others go on', async () => {
  const a = await enrolled();
  const b = await joined();
  must(await a.sync.syncNow());
  await b.register('late');
  must(await b.sync.writeBundle(await b.place()));
  must(await a.sync.readBundleBytes(b.bundleBytes()));
  await server.revoke(b.keys.card.device);
  await a.register('own');
  must(await a.sync.syncNow());
  expect(await a.sync.outbox()).toMatchObject([
    { subject: 'late', state: 'refused', reason: { code: 'DEVICE_REVOKED' } },
  ]);
  a.asked.PUT = 0;
  a.sync.start();
  await settled(a);
  expect(a.asked.PUT, 'what was set aside is not sent by itself').toBe(0);
  must(await a.sync.syncNow());
  expect(a.asked.PUT, 'but once when a person wants it').toBe(1);
  const c = await joined('c');
  expect(c.cases()).toEqual(['own']);
});

test('a colleague’s journal whose signed head was lost with the notes says why it waits, until the head has come again', async () => {
  const a = await enrolled();
  const b = await joined();
  must(await a.sync.syncNow());
  await a.register('c1');
  must(await a.sync.writeBundle(await a.place()));
  must(await b.sync.readBundleBytes(a.bundleBytes()));
  b.notes.text = undefined;
  await b.restart();
  must(await b.sync.enrol(await server.createCode(office)));
  expect(b.sync.status().setAside).toMatchObject([{ problem: { code: 'JOURNAL_UNPROVEN' }, waiting: 2 }]);
  must(await b.sync.readBundleBytes(a.bundleBytes()));
  must(await b.sync.syncNow());
  expect(b.sync.status()).toMatchObject({ waiting: 0, setAside: [] });
  expect((await joined('c')).cases()).toEqual(['c1']);
});

test('a receipt that another server has signed takes nothing out of the outbox', async () => {
  const a = await enrolled();
  const other = await startServer({});
  await a.register('c1');
  plugInto(other);
  expect(outcome(await a.sync.syncNow())).not.toBe('accepted');
  expect(waiting(a)).toBe(2);
  await other.close();
});

test('a workstation that lost its notes knows the server by the journal, and learns of its peers from a colleague’s stick', async () => {
  const a = await enrolled();
  const b = await joined();
  must(await a.sync.syncNow());
  b.notes.text = undefined;
  await b.restart();
  expect(b.sync.status()).toMatchObject({ link: { kind: 'resting' }, lease: null, lastReceipt: null });
  must(await a.sync.writeBundle(await a.place()));
  must(await b.sync.readBundleBytes(a.bundleBytes()));
  must(await b.sync.syncNow());
  expect(b.sync.status()).toMatchObject({ link: { kind: 'resting' }, waiting: 0 });
});

test('two workstations that join at the same time end with different series of numbers', async () => {
  const a = await enrolled();
  const [codeB, codeC] = [await server.createCode(office), await server.createCode(office)];
  const [b, c] = await Promise.all([
    SyncedDesk.join('b', office, cable.url, codeB),
    SyncedDesk.join('c', office, cable.url, codeC),
  ]);
  desks.push(b, c);
  for (const desk of [a, b, c, b, c, a]) must(await desk.sync.syncNow());
  const series = (of: SyncedDesk) =>
    of.sync
      .status()
      .devices.map((device) => device.series)
      .sort();
  expect([series(a), series(b), series(c)]).toEqual(Array.from({ length: 3 }, () => ['1', '2', '3']));
  expect(a.store.state().conflicts).toEqual([]);
});

/** The same workstation with an old copy of its data: here one from before its first entry. */
async function fromOldCopy(desk: SyncedDesk): Promise<SyncedDesk> {
  const old = await SyncedDesk.open(desk.keys, cable.url);
  desks.push(old);
  old.notes.text = desk.notes.text;
  await old.restart();
  return old;
}

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

test('a started desk tries by itself: soon after a change, later and later without a line, at once when it is back', async () => {
  const a = await enrolled();
  a.sync.start();
  const round = () => settled(a);
  await round();
  await a.register('c1');
  a.clock.pass(2_000);
  await round();
  expect(waiting(a)).toBe(0);
  cable.pull();
  await a.register('c2');
  a.clock.pass(2_000);
  await round();
  const first = a.sync.status().link;
  expect(first).toMatchObject({ kind: 'failing', failures: 1 });
  a.clock.pass(2_000);
  await round();
  expect(a.sync.status().link).toMatchObject({ kind: 'failing', failures: 2 });
  plugInto(server);
  a.lineIsBack();
  await round();
  expect(a.sync.status()).toMatchObject({ link: { kind: 'resting' }, waiting: 0 });
});

test('what is recorded while a bundle is on the line follows soon, without waiting for the next hour', async () => {
  const a = await enrolled();
  await a.register('c1');
  a.duringNextBundle = () => a.register('c2');
  a.sync.start();
  await settled(a);
  a.clock.pass(2_000);
  await settled(a);
  expect([a.cases(), waiting(a)]).toEqual([['c1', 'c2'], 0]);
});

/** Until the round under way has ended; at once when there is none. */
function settled({ sync }: SyncedDesk): Promise<void> {
  return new Promise((resolve) => {
    if (sync.status().link.kind !== 'working') {
      resolve();
      return;
    }
    const stop = sync.subscribe(() => {
      if (sync.status().link.kind === 'working') return;
      stop();
      resolve();
    });
  });
}
