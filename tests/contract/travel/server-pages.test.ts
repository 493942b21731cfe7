import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from '#server/database/migrate.ts';
import { journal } from '#server/database/migrations/0001-journal.ts';
import { region as regionShape } from '#server/database/migrations/0002-region.ts';
import { oblast } from '#server/database/migrations/0003-oblast.ts';
import { parts } from '#server/database/migrations/0004-parts.ts';
import { hashAt, readEvents } from '#server/services/event-rows.ts';
import { deflate } from '#shared/envelope/deflate.ts';
import { textOf } from '#shared/envelope/pages.ts';
import { concat } from '#shared/envelope/parcel.ts';
import { toBytes } from '#shared/envelope/text.ts';
import { hashEvent } from '#shared/journal/event-hash.ts';
import { freshLite } from './fresh-lite.ts';
import { JournalWriter, makeWriter, outcome } from './kit.ts';
import { openTestRegion, pull, send, takeIn, type TestRegion } from './region-kit.ts';
import { must } from './sync-desk.ts';

let region: TestRegion;
let writer: JournalWriter;
let reader: JournalWriter;

beforeAll(async () => {
  region = await openTestRegion(await freshLite());
});
afterAll(() => region.database.close());
beforeEach(async () => {
  await region.database.query('truncate events, streams, proofs, devices, enrol_codes, offices');
  writer = (await makeWriter('dev-a')).writeMany(1_230);
  reader = await makeWriter('dev-b');
  await takeIn(region, 'slot-medeu', writer, reader);
});

const rows = async () => {
  const [row] = await region.database.query<{ rows: number; events: number }>(
    'select count(*)::integer as rows, sum(events)::integer as events from events',
  );
  return row;
};

test('the bulk of a long journal lies in few rows, and what follows day by day in a row each', async () => {
  await send(region, writer, [await writer.slice(1, 1_200)]);
  await send(region, writer, [await writer.slice(1_201, 1_230)]);
  expect(await rows()).toEqual({ rows: 3 + 30, events: 1_230 });
});

test('it can be asked for from any number on, in either format, and every hash in it be told', async () => {
  await send(region, writer, [await writer.slice(1, 1_200)]);
  await send(region, writer, [await writer.slice(1_201, 1_230)]);
  for (const heard of [0, 1, 499, 500, 501, 1_199, 1_200, 1_229]) {
    for (const asked of [{}, { reads: 1 }, { reads: 2 }, { reads: 3 }]) {
      const vector = heard > 0 ? { 'dev-a.1': heard } : {};
      const pulled = must(await pull(region, reader, { vector, peers: [writer], ...asked }));
      const body = pulled?.opened.parts[0]?.body;
      expect(body?.format).toBe(Math.min(asked.reads ?? 1, 2));
      expect(body?.slices[0]?.from).toBe(heard + 1);
      expect(pulled?.events).toEqual(writer.events.slice(heard, 1_230));
    }
    if (heard === 0) continue;
    const hash = await hashAt(region.database, { ...writer.keys.card, incarnation: 1 }, heard);
    expect(hash).toBe(hashEvent(writer.events[heard - 1]!));
  }
});

test('a page is kept and passed on as it came, whoever asks', async () => {
  const slice = await writer.slice(1, 1_200);
  const pages = await Promise.all(
    slice.pages.map(async (page) => ({ ...page, packed: await deflate(toBytes(textOf(page.lines))) })),
  );
  await send(region, writer, [{ ...slice, pages }]);
  const kept = await region.database.query<{ page: Uint8Array }>('select page from events order by seq');
  expect(kept.map(({ page }) => page)).toEqual(pages.map(({ packed }) => packed));
  const pulled = must(await pull(region, reader, { vector: {}, peers: [writer], reads: 2 }));
  expect(pulled?.opened.parts[0]?.body.slices).toEqual([{ ...slice, pages }]);
});

test('bytes behind the end of a page are no part of it, and of nothing that is kept', async () => {
  const slice = await writer.slice(1, 200);
  const page = slice.pages[0]!;
  const packed = concat([await deflate(toBytes(textOf(page.lines))), toBytes('behind')]);
  expect(outcome(await send(region, writer, [{ ...slice, pages: [{ ...page, packed }] }]))).toBe(
    'BUNDLE_FORGED',
  );
  expect(await rows()).toEqual({ rows: 0, events: null });
});

test('what workstations of before send lies in the same pages', async () => {
  await send(region, writer, [await writer.listedSlice(1, 1_200)]);
  expect(await rows()).toEqual({ rows: 3, events: 1_200 });
  const pulled = must(await pull(region, reader, { vector: {}, peers: [writer], reads: 2 }));
  expect(pulled?.events).toEqual(writer.events.slice(0, 1_200));
});

test('the middle of it is known when it is offered again, and another text under its numbers is no part of it', async () => {
  await send(region, writer, [await writer.slice(1, 1_200)]);
  const again = must(await send(region, writer, [await writer.slice(1, 700)]));
  expect(again).toMatchObject({ accepted: [{ device: 'dev-a', upTo: 1_200 }], refused: [] });
  const other = new JournalWriter(writer.keys);
  for (let made = 0; made < 700; made += 1) other.write('fact.recorded', { fact: 'noted', text: 'Басқа' });
  const forked = must(await send(region, writer, [await other.slice()]));
  expect(forked.refused).toMatchObject([{ device: 'dev-a', code: 'JOURNAL_FORKED' }]);
  expect(await rows()).toMatchObject({ events: 1_200 });
});

test('pages of before, a list each, are read and passed on in either format', async () => {
  await send(region, writer, [await writer.slice(1, 1_200)]);
  for (const [from, to] of [
    [1, 500],
    [501, 1_000],
    [1_001, 1_200],
  ] as const)
    await region.database.query('update events set page = $2, lines = false where seq = $1', [
      to,
      deflateRawSync(JSON.stringify(writer.events.slice(from - 1, to))),
    ]);
  await send(region, writer, [await writer.slice(1_201, 1_230)]);
  for (const reads of [1, 2])
    for (const heard of [300, 1_100]) {
      const vector = { 'dev-a.1': heard };
      const pulled = must(await pull(region, reader, { vector, peers: [writer], reads }));
      expect(pulled?.events).toEqual(writer.events.slice(heard));
    }
  const hash = await hashAt(region.database, { ...writer.keys.card, incarnation: 1 }, 300);
  expect(hash).toBe(writer.events[300]!.previous);
});

test('a database of before is read and written on after the upgrade', async () => {
  const { database } = region;
  // A schema of its own is a database without any migration, and seconds sooner there than one.
  await database.query('create schema before');
  await database.query('set search_path to before');
  await migrate(database, [
    { name: '0001-journal', statements: journal },
    { name: '0002-region', statements: regionShape },
    { name: '0003-oblast', statements: oblast },
    { name: '0004-parts', statements: parts },
  ]);
  const events = writer.events.slice(0, 2);
  const { office } = writer.keys.card;
  for (const event of events)
    await database.query(
      `insert into events (office, device, incarnation, seq, subject, type, hash, body, received_at)
       values ($1, $2, 1, $3, $4, $5, $6, $7, now())`,
      [office, event.device, event.seq, event.subject, event.type, hashEvent(event), JSON.stringify(event)],
    );
  await migrate(database);
  const key = { ...writer.keys.card, incarnation: 1 };
  expect(await readEvents(database, key, 0, 2)).toEqual(events);
  expect(await hashAt(database, key, 1)).toBe(hashEvent(events[0]!));
  await database.query('set search_path to public');
});
