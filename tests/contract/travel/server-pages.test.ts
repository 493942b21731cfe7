import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from '#server/database/migrate.ts';
import { journal } from '#server/database/migrations/0001-journal.ts';
import { region as regionShape } from '#server/database/migrations/0002-region.ts';
import { oblast } from '#server/database/migrations/0003-oblast.ts';
import { parts } from '#server/database/migrations/0004-parts.ts';
import { hashAt, readEvents } from '#server/services/event-rows.ts';
import { hashEvent } from '#shared/journal/event-hash.ts';
import { freshLite } from './fresh-lite.ts';
import { JournalWriter, makeWriter } from './kit.ts';
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

test('it can be asked for from any number on, and every hash in it be told', async () => {
  await send(region, writer, [await writer.slice(1, 1_200)]);
  for (const heard of [1, 499, 500, 501, 1_199]) {
    const pulled = must(await pull(region, reader, { vector: { 'dev-a.1': heard }, peers: [writer] }));
    expect(pulled?.opened.parts[0]?.body.slices[0]?.from).toBe(heard + 1);
    expect(pulled?.events).toEqual(writer.events.slice(heard, 1_200));
    const hash = await hashAt(region.database, { ...writer.keys.card, incarnation: 1 }, heard);
    expect(hash).toBe(hashEvent(writer.events[heard - 1]!));
  }
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
