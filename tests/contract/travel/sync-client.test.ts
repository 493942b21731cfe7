import { cpSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openRegion, renewEpoch, startServer, type RunningServer } from '#server/start-server.ts';
import { freshLite } from './fresh-lite.ts';
import { outcome } from './kit.ts';
import { regionLine, settled, waiting } from './region-line.ts';
import { must, type SyncedDesk } from './sync-desk.ts';

const line = regionLine();
const { enrolled, founded, joined, plugInto } = line;

test('what was registered without a link is shown on the colleague’s workstation after both have synced', async () => {
  const a = await founded();
  await a.register('c1', 'c2');
  expect(waiting(a)).toBe(a.store.count());
  must(await a.sync.enrol(await line.server.createCode(line.office)));
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
  line.cable.pull();
  const [[opened]] = (await a.register('c1')) as [[Parameters<typeof a.sync.isDelivered>[0]]];
  expect(outcome(await a.sync.syncNow())).toMatch(/^NETWORK_/);
  const { link } = a.sync.status();
  expect(link).toMatchObject({ kind: 'failing', failures: 1 });
  expect('problem' in link && link.problem.code).toMatch(/^NETWORK_/);
  expect(await a.sync.outbox()).toMatchObject([{ subject: 'c1', events: 2, state: 'delayed', failures: 1 }]);
  expect(a.sync.isDelivered(opened)).toBe(false);
  plugInto(line.server);
  must(await a.sync.syncNow());
  expect(a.sync.isDelivered(opened)).toBe(true);
  expect(a.sync.status()).toMatchObject({ link: { kind: 'resting' }, waiting: 0 });
  expect(await a.sync.outbox()).toEqual([]);
});

test('of very many entries the oldest are listed, and all are counted', async () => {
  const a = await founded();
  const titles = Array.from({ length: 300 }, (_, at) => `c${at + 1}`);
  await a.register(...titles);
  const listed = await a.sync.outbox();
  const read = listed.reduce((sum, { events }) => sum + events, 0);
  expect(read).toBeLessThan(a.store.count());
  expect(waiting(a)).toBe(a.store.count());
  const subjects = listed.map(({ subject }) => String(subject)).filter((each) => titles.includes(each));
  expect(subjects).toEqual(titles.slice(0, subjects.length));
  expect(listed.find(({ subject }) => String(subject) === 'c1')?.events).toBe(2);
});

test('while entries are on their way it is told how many waited when the round began', async () => {
  const a = await enrolled();
  await a.register('c1', 'c2');
  const waited = waiting(a);
  const seen: ReturnType<typeof a.sync.status>[] = [];
  const leave = a.sync.subscribe(() => seen.push(a.sync.status()));
  must(await a.sync.syncNow());
  leave();
  expect(waited).toBeGreaterThan(0);
  expect(seen[0]).toMatchObject({ link: { kind: 'working', waited }, waiting: waited });
  expect(seen.at(-1)).toMatchObject({ link: { kind: 'resting' }, waiting: 0 });
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
  line.cable.pull();
  await a.restart();
  expect(waiting(a)).toBe(0);
  expect(a.sync.status().lastReceipt).toEqual(lastReceipt);
});

test('that a round has begun and how it has ended is told at once, whatever was told just before', async () => {
  const a = await enrolled();
  const told: string[] = [];
  const leave = a.sync.subscribe(() => told.push(a.sync.status().link.kind));
  await a.register('c1');
  const round = a.sync.syncNow();
  expect(told.at(-1)).toBe('working');
  must(await round);
  expect(told.at(-1)).toBe('resting');
  leave();
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
  await a.registerAtOnce(...Array.from({ length: 1_500 }, (_, at) => `c${at}`));
  const all = waiting(a);
  // The first bundle arrives, the second meets a cut line.
  a.duringNextBundle = () => {
    a.duringNextBundle = () => line.cable.pull();
  };
  expect(outcome(await a.sync.syncNow())).toMatch(/^NETWORK_/);
  const left = waiting(a);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);
  plugInto(line.server);
  must(await a.sync.syncNow());
  expect(waiting(a)).toBe(0);
  const b = await joined();
  expect(b.cases()).toEqual(a.cases());
});

describe('a server restored from yesterday’s copy', () => {
  let data: string;
  let yesterday: string;
  let own: RunningServer;
  let a: SyncedDesk;
  let b: SyncedDesk;

  const start = async (dataFolder: string) => {
    own = await startServer({ dataFolder });
    plugInto(own);
  };

  beforeEach(async () => {
    ({ dataFolder: data } = await freshLite());
    yesterday = `${data}-yesterday`;
    await start(data);
    a = await enrolled('a', own);
    b = await joined('b', own);
    await own.close();
    cpSync(data, yesterday, { recursive: true });
    await start(data);
  });
  afterEach(() => own.close());

  test('is offered again what it lost', async () => {
    await a.register('c1');
    must(await a.sync.syncNow());
    expect(waiting(a)).toBe(0);
    const before = a.sync.status().lastReceipt!.epoch;
    await own.close();
    rmSync(data, { recursive: true });
    const restored = await openRegion({ dataFolder: yesterday });
    await renewEpoch(restored);
    await restored.database.close();
    await start(yesterday);
    a.asked.PUT = 0;
    must(await a.sync.syncNow());
    expect([waiting(a), a.asked.PUT]).toEqual([0, 1]);
    expect(a.sync.status().lastReceipt!.epoch).not.toBe(before);
    must(await b.sync.syncNow());
    expect(b.cases()).toEqual(['c1']);
  });

  test('takes back from a colleague what it had of a workstation shut out since', async () => {
    await b.register('confirmed');
    must(await b.sync.syncNow());
    must(await a.sync.syncNow());
    // What it writes after that reaches nobody but a colleague, by stick.
    await b.register('late');
    must(await b.handTo(a));
    await own.close();
    await start(yesterday);
    await own.revoke(b.keys.card.device);
    must(await a.sync.syncNow());
    expect(await a.sync.outbox()).toMatchObject([
      { subject: 'late', state: 'refused', reason: { code: 'DEVICE_REVOKED' } },
    ]);
    const c = await joined('c', own);
    expect(c.cases()).toEqual(['confirmed']);
  });
});

describe('another server', () => {
  let other: RunningServer;
  beforeAll(async () => {
    other = await startServer(await freshLite());
  });
  afterAll(() => other.close());

  test('gives out codes that are not shown to this one', async () => {
    const code = await other.createCode('eskeldi');
    const a = await founded();
    expect(outcome(await a.sync.enrol(code))).toBe('SERVER_UNEXPECTED');
    expect(outcome(await a.sync.enrol('ABCDE'))).toBe('ENROL_CODE_MISTYPED');
    expect(a.sync.status().link.kind).toBe('not-enrolled');
  });

  test('signs receipts that take nothing out of the outbox', async () => {
    const a = await enrolled();
    await a.register('c1');
    plugInto(other);
    expect(outcome(await a.sync.syncNow())).not.toBe('accepted');
    expect(waiting(a)).toBe(2);
  });
});

test('a journal the region refuses is set aside with its reason, and the others go on', async () => {
  const a = await enrolled();
  const b = await joined();
  must(await a.sync.syncNow());
  await b.register('late');
  must(await b.handTo(a));
  await line.server.revoke(b.keys.card.device);
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
  must(await a.handTo(b));
  b.notes.text = undefined;
  await b.restart();
  must(await b.sync.enrol(await line.server.createCode(line.office)));
  expect(b.sync.status().setAside).toMatchObject([{ problem: { code: 'JOURNAL_UNPROVEN' }, waiting: 2 }]);
  must(await b.sync.readBundleBytes(a.bundleBytes()));
  must(await b.sync.syncNow());
  expect(b.sync.status()).toMatchObject({ waiting: 0, setAside: [] });
  expect((await joined('c')).cases()).toEqual(['c1']);
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
  line.cable.pull();
  await a.register('c2');
  a.clock.pass(2_000);
  await round();
  const first = a.sync.status().link;
  expect(first).toMatchObject({ kind: 'failing', failures: 1 });
  a.clock.pass(2_000);
  await round();
  expect(a.sync.status().link).toMatchObject({ kind: 'failing', failures: 2 });
  plugInto(line.server);
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
