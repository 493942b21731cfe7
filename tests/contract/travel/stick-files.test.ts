import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { exchange } from '#server/cli/exchange.ts';
import { openRegion, startServer, type RunningServer } from '#server/start-server.ts';
import { keepParts, openFile, takeFile } from '#renderer/store/attachment-shelf.ts';
import type { EventId, SubjectId } from '#shared/journal/ids.ts';
import { layCable, type Cable } from '#tests/support/cable.ts';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { allEvents } from '../journal/all-events.ts';
import { freshLite } from './fresh-lite.ts';
import { must, SyncedDesk } from './sync-desk.ts';

let data: Awaited<ReturnType<typeof freshLite>>;
let stick: TemporaryFolder;
let server: RunningServer;
let cable: Cable;
let first: SyncedDesk;
let second: SyncedDesk;
let offices = 0;
const appeal = 'c1' as SubjectId;

function paper(bytes: number): Uint8Array<ArrayBuffer> {
  const whole = Uint8Array.from({ length: bytes }, (_, at) => at % 251);
  whole.set(new TextEncoder().encode('%PDF-1.7\n'));
  return whole;
}

async function attach(desk: SyncedDesk, bytes: Uint8Array<ArrayBuffer>): Promise<EventId> {
  const taken = must(await takeFile(desk.desk.ask, new Blob([bytes])));
  const file = { ...taken!, name: 'скан.pdf', purpose: 'incoming' as const };
  const [event] = await desk.do({ do: 'attachFile', case: appeal, ...file });
  await keepParts(desk.desk.ask, taken!.content);
  return event!.id;
}

async function open(desk: SyncedDesk, event: EventId) {
  const { attachments } = desk.store.state().cases.get(appeal)!;
  return openFile(desk.desk.ask, attachments.find((each) => each.event === event)!.content);
}

/** Carries what lies at one workstation, or some of it, to another in a pocket. */
function carry(from: string, to: string, which: (name: string) => boolean = () => true): string[] {
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from).filter((name) => /[.](pdesk|pdparts)$/.test(name) && which(name));
  for (const name of names) copyFileSync(join(from, name), join(to, name));
  return names;
}

const documentsOf = ({ folder }: SyncedDesk) => join(folder.path, 'Прокурор үстелі');
const isBundle = (name: string) => name.endsWith('.pdesk');

async function readAll(desk: SyncedDesk, names: readonly string[]) {
  const place = await desk.place();
  const reports = [];
  for (const name of names.filter(isBundle)) reports.push(must(await desk.sync.readBundle(place, name)));
  return reports;
}

beforeAll(async () => {
  data = await freshLite();
  server = await startServer(data);
  cable = await layCable();
}, 240_000);
beforeEach(async () => {
  stick = temporaryFolder();
  offices += 1;
  const office = `office-${offices}`;
  cable.plugInto(Number(new URL(server.url).port));
  first = await SyncedDesk.found('first', office, cable.url);
  await first.register('c1');
  must(await first.sync.enrol(await server.createCode(office)));
  second = await SyncedDesk.join('second', office, cable.url, await server.createCode(office));
  must(await first.sync.syncNow());
  cable.pull();
});
afterEach(async () => {
  await first.close();
  await second.close();
  stick[Symbol.dispose]();
});
afterAll(async () => {
  await cable.remove();
  await server.close();
});

test('a scan goes on the stick beside its bundle and is opened at the other workstation, byte for byte', async () => {
  const bytes = paper(300_000);
  const event = await attach(first, bytes);
  expect(must(await first.sync.writeBundle(await first.place())).chunks).toBe(1);
  const names = carry(documentsOf(first), documentsOf(second));
  const [report] = await readAll(second, names);
  expect(report?.parts).toEqual({ files: 1, lacking: 0, damaged: 0 });
  expect(must(await open(second, event))).toEqual(bytes);
  expect(must(await first.sync.writeBundle(await first.place())).chunks).toBe(1);
  expect(readdirSync(documentsOf(first)).filter((name) => name.endsWith('.pdparts'))).toHaveLength(1);
});

test('the parts may come on another stick than the bundle, and what is spoilt or foreign is not believed', async () => {
  const event = await attach(first, paper(250_000));
  must(await first.sync.writeBundle(await first.place()));
  const here = documentsOf(second);
  const [bundle] = carry(documentsOf(first), here, isBundle);
  expect((await readAll(second, [bundle!]))[0]?.parts).toEqual({ files: 0, lacking: 1, damaged: 0 });
  const [chunk] = carry(documentsOf(first), here, (name) => !isBundle(name));
  const whole = readFileSync(join(here, chunk!));
  const spoilt = Buffer.from(whole);
  spoilt[spoilt.length - 7]! ^= 1;
  writeFileSync(join(here, chunk!), spoilt);
  writeFileSync(join(here, `..${'0'.repeat(62)}.pdparts`), whole);
  expect((await readAll(second, [bundle!]))[0]?.parts).toEqual({ files: 0, lacking: 1, damaged: 1 });
  expect((await open(second, event)).ok).toBe(false);
  rmSync(join(here, chunk!));
  writeFileSync(join(here, chunk!), whole);
  expect((await readAll(second, [bundle!]))[0]?.parts).toEqual({ files: 1, lacking: 0, damaged: 0 });
});

test('a later stick that comes first is held, also over a new start, until the earlier one fills the gap', async () => {
  await first.register('c2');
  must(await first.sync.writeBundle(await first.place()));
  const earlier = first.bundleBytes();
  // The region and the colleague are taken to have heard so far: the next bundle begins after that.
  const heard = JSON.parse(first.notes.text!) as {
    delivered: { held: Record<string, unknown> };
    peers: object;
  };
  for (const [stream, upTo] of Object.entries(first.store.vector()))
    heard.delivered.held[stream] = { upTo, head: first.store.headOf(stream).hash };
  const peers = { [second.keys.card.device]: first.store.vector() };
  first.notes.text = JSON.stringify({ ...heard, peers });
  await first.restart();
  first.clock.pass(60_000);
  await first.register('c3');
  must(await first.sync.writeBundle(await first.place()));
  const later = first.bundleBytes();
  const codes = async (bytes: Uint8Array<ArrayBuffer>) =>
    must(await second.sync.readBundleBytes(bytes)).slices.map(({ problem }) => problem?.code);
  expect(await codes(later)).toEqual(['BUNDLE_GAP']);
  await second.restart();
  expect(second.cases()).toEqual(['c1']);
  await codes(earlier);
  expect(second.cases()).toEqual(['c1', 'c2', 'c3']);
  expect(JSON.parse(second.gapNotes.text!)).toEqual([]);
});

test('the region takes the scan from the stick, and its answer lets the file leave the outbox', async () => {
  const event = await attach(first, paper(400_000));
  const entry = (await allEvents(first.store)).at(-1)!;
  must(await first.sync.writeBundle(await first.place()));
  carry(documentsOf(first), stick.path);
  await server.close();
  const region = await openRegion(data);
  expect(await exchange(region, stick.path)).toBe(0);
  await region.database.close();
  expect(first.sync.isDelivered(entry)).toBe(false);
  const answer = carry(stick.path, documentsOf(first), (name) => name.startsWith('answer-first'));
  await readAll(first, answer);
  expect(first.sync.isDelivered(entry)).toBe(true);
  server = await startServer(data);
  cable.plugInto(Number(new URL(server.url).port));
  must(await second.sync.syncNow());
  expect((await open(second, event)).ok).toBe(true);
});
