import { beforeAll, expect, test } from 'vitest';
import { createEventWriter } from '#tests/contract/journal/event-writer.ts';
import { deflate } from '#shared/envelope/deflate.ts';
import { textOf } from '#shared/envelope/pages.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { seal, unseal } from '../session/sealing.ts';
import { leafOf, leavesOf, openAll, openLeaf, recordsOf } from './leaf.ts';
import { openRecord, sealRecord, type Group, type SealedRecord, type Sealer } from './sealed-record.ts';

const store = 'store-1';
const writer = createEventWriter('dev-a');
const events = [1, 2, 3].map((n) => [writer.write(`c${n}`, 'fact.recorded', { n })]);
const long = Array.from({ length: 100 }, () => writer.write('c4', 'fact.recorded', { text: 'ұзақ мәтін' }));
let sealer: Sealer;

beforeAll(async () => {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  sealer = { store, key };
});

const paged = async (records: readonly SealedRecord[]) =>
  leavesOf(
    sealer,
    (await openAll(sealer, records)).filter((single) => single !== undefined),
  );

test('a page gives back its records byte for byte and its events as they were', async () => {
  const records = await Promise.all(events.map((each, at) => sealRecord(sealer, at + 1, { events: each })));
  const [page, ...rest] = await paged(records);
  expect([page?.first, page?.last, rest]).toEqual([1, 3, []]);
  expect(await recordsOf(sealer, page!)).toEqual(records);
  expect(await openLeaf(sealer, page!)).toEqual(events);
});

test('a large record is deflated by itself and stays alone between pages', async () => {
  const all = [...events, long, ...events];
  const records = await Promise.all(all.map((each, at) => sealRecord(sealer, at + 1, { events: each })));
  const leaves = await paged(records);
  expect(leaves.map(({ first, last }) => [first, last])).toEqual([
    [1, 3],
    [4, 4],
    [5, 7],
  ]);
  expect(leaves[1]!.bytes.length).toBeLessThan(JSON.stringify(long).length / 3);
  expect(await openLeaf(sealer, leaves[1]!)).toEqual([long]);
});

test('events that came on a page are sealed as they came, unless they are few', async () => {
  const onPage = async (some: readonly JournalEvent[]): Promise<Group> => {
    const lines = some.map(canonicalJson);
    const packed = await deflate(new TextEncoder().encode(textOf(lines)));
    return { events: some, page: { events: some.length, lines, packed } };
  };
  const group = await onPage(long);
  const record = await sealRecord(sealer, 1, group);
  const plain = await unseal(sealer.key, record.bytes, `record 1 of ${store}`);
  expect(plain?.subarray(1)).toEqual(group.page?.packed);
  expect(await openRecord(sealer, record)).toMatchObject({ events: long, isSmall: false });
  expect(await openLeaf(sealer, leafOf(record))).toEqual([long]);
  const few = await sealRecord(sealer, 1, await onPage(events[0]!));
  expect(await openRecord(sealer, few)).toMatchObject({ events: events[0], isSmall: true });
});

test('a record that a page could not give back byte for byte is not put into one', async () => {
  const spaced = new TextEncoder().encode(`\u0000${JSON.stringify(events[0], null, 1)}`);
  const foreign = { no: 1, bytes: await seal(sealer.key, spaced, `record 1 of ${store}`) };
  const own = await sealRecord(sealer, 2, { events: events[1]! });
  expect((await openRecord(sealer, foreign))?.events).toEqual(events[0]);
  expect(await paged([foreign, own])).toEqual([leafOf(foreign), leafOf(own)]);
});

test('a page moved to another place, or of another store, does not open', async () => {
  const records = await Promise.all(events.map((each, at) => sealRecord(sealer, at + 1, { events: each })));
  const [page] = await paged(records);
  expect(await openLeaf(sealer, { ...page!, first: 2, last: 4 })).toBeUndefined();
  expect(await openLeaf({ ...sealer, store: 'store-2' }, page!)).toBeUndefined();
  const elsewhere = await openAll({ ...sealer, store: 'store-2' }, records);
  expect(elsewhere).toEqual([undefined, undefined, undefined]);
});
