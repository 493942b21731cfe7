import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#server/database/open-database.ts';
import { migrate } from '#server/database/migrate.ts';
import { openRegion, renewEpoch, revoke } from '#server/start-server.ts';
import { answerPull } from '#server/services/answer-pull.ts';
import { createCode } from '#server/services/enrolment.ts';
import { ingest } from '#server/services/ingest.ts';
import { OfficeId } from '#shared/journal/ids.ts';
import { vectorOf } from '#shared/journal/version-vector.ts';
import { sealBundle } from '#shared/envelope/bundle.ts';
import { createServerKeys } from '#shared/envelope/create-keys.ts';
import { deviceSigner, serverSigner } from '#shared/envelope/parties.ts';
import type { Slice } from '#shared/bundle/slice.ts';
import { admissionDigest } from '#shared/bundle/admission-digest.ts';
import { readStatement, signStatement } from '#shared/envelope/statement.ts';
import { ok } from '#shared/kernel/result.ts';
import { makeKeys, makeWriter, morning, outcome, JournalWriter } from './kit.ts';
import {
  askIn,
  openTestRegion,
  pull,
  put,
  readReceipt,
  sealTo,
  send,
  takeIn,
  type TestRegion,
} from './region-kit.ts';
import { must } from './sync-desk.ts';
import { postgresBinaries, storages } from './storages.ts';

const day = 24 * 60 * 60 * 1_000;
const all = storages();
afterAll(() => {
  for (const storage of all) storage.stop();
});

describe.skipIf(postgresBinaries !== undefined)('PostgreSQL', () => {
  test.skip('is not installed here: only PGlite was tried', () => undefined);
});

describe.each(all)('the data of a region in $name', (storage) => {
  test('are brought to the present shape once, however often the server starts', async () => {
    const place = await storage.fresh();
    await (await openDatabase(place)).close();
    const database = await openDatabase(place);
    expect(await database.query('select number, name from migrations order by number')).toEqual([
      { number: 1, name: '0001-journal' },
      { number: 2, name: '0002-region' },
      { number: 3, name: '0003-oblast' },
      { number: 4, name: '0004-parts' },
      { number: 5, name: '0005-pages' },
    ]);
    const changed = [
      { name: '0001-journal', statements: ['select 1'] },
      { name: '0002-region', statements: [] },
      { name: '0003-oblast', statements: [] },
      { name: '0004-parts', statements: [] },
      { name: '0005-pages', statements: [] },
    ];
    await expect(migrate(database, changed)).rejects.toThrow('0001-journal was changed');
    await expect(migrate(database, [])).rejects.toThrow('newer release');
    await database.close();
  });

  test('hold the server’s keys and epoch from the first start on', async () => {
    const place = await storage.fresh();
    const first = await openRegion(place);
    await first.database.close();
    const second = await openRegion(place);
    expect(second.keys).toEqual(first.keys);
    const epoch = await renewEpoch(second);
    await second.database.close();
    const third = await openRegion(place);
    expect(third.keys.card).toEqual({ ...first.keys.card, epoch });
    expect(epoch).not.toBe(first.keys.card.epoch);
    await third.database.close();
  });

  test('are as before when a transaction fails half-way', async () => {
    const database = await openDatabase(await storage.fresh());
    const failing = database.transaction(async (queries) => {
      await queries.query('insert into offices (slot) values ($1)', ['medeu']);
      await queries.query('insert into offices (slot) values ($1)', ['medeu']);
    });
    await expect(failing).rejects.toThrow();
    expect(await database.query('select slot from offices')).toEqual([]);
    await database.close();
  });
});

describe.each(all)('a region over $name', (storage) => {
  let region: TestRegion;
  let first: JournalWriter;
  let second: JournalWriter;

  beforeAll(async () => {
    region = await openTestRegion(await storage.fresh());
  });
  afterAll(async () => {
    await region.database.close();
  });
  beforeEach(async () => {
    region.clock.now = morning;
    await region.database.query('truncate events, streams, proofs, devices, enrol_codes, offices');
    first = (await makeWriter('dev-a')).writeMany(30);
    second = (await makeWriter('dev-b')).writeMany(20);
    await takeIn(region, 'slot-medeu', first, second);
  });

  async function count(): Promise<number> {
    const [row] = await region.database.query<{ events: number }>(
      'select coalesce(sum(events), 0)::integer as events from events',
    );
    return row?.events ?? -1;
  }

  const has = (upTo: number, device = 'dev-a'): unknown[] => [expect.objectContaining({ device, upTo })];

  describe('admits a workstation', () => {
    test('by a code once; the same workstation may ask again, another may not', async () => {
      const code = await createCode(region, 'slot-alatau');
      const keys = await makeKeys('dev-x', 'alatau');
      expect(outcome(await askIn(region, code, keys))).toBe('accepted');
      expect(outcome(await askIn(region, code, keys))).toBe('accepted');
      expect(outcome(await askIn(region, code, await makeKeys('dev-y', 'alatau')))).toBe('ENROL_CODE_WRONG');
    });

    test('and tells it its office and its colleagues, signed', async () => {
      const keys = await makeKeys('dev-new', 'unknown-yet');
      const jws = await askIn(region, await createCode(region, 'slot-medeu'), keys, null);
      const read = await readStatement('admission', jws.ok ? jws.value : '', () =>
        ok({ signing: region.keys.card.signing, office: null }),
      );
      expect(read.ok && read.value.statement).toMatchObject({
        office: 'medeu',
        device: 'dev-new',
        revoked: [],
      });
      expect(read.ok && read.value.statement.devices.map(({ device }) => device).sort()).toEqual([
        ...['dev-a', 'dev-b', 'dev-new'],
      ]);
    });

    test('a request that a code has let in is answered again when the code has run out, and nobody else’s', async () => {
      const code = await createCode(region, 'slot-medeu');
      const keys = await makeKeys('dev-early');
      expect(outcome(await askIn(region, code, keys))).toBe('accepted');
      region.clock.now += 15 * 24 * 60 * 60 * 1_000;
      expect(outcome(await askIn(region, code, keys))).toBe('accepted');
      expect(outcome(await askIn(region, code, await makeKeys('dev-late')))).toBe('ENROL_CODE_WRONG');
      const impostor = await makeKeys('dev-early');
      expect(outcome(await askIn(region, code, impostor))).toBe('ENROL_CODE_WRONG');
    });

    test('only within two weeks of giving the code', async () => {
      const code = await createCode(region, 'slot-medeu');
      region.clock.now = morning + 15 * day;
      expect(outcome(await askIn(region, code, await makeKeys('dev-late')))).toBe('ENROL_CODE_WRONG');
    });

    test('never into the place of another office', async () => {
      const code = await createCode(region, 'slot-medeu');
      expect(outcome(await askIn(region, code, await makeKeys('dev-z', 'alatau')))).toBe(
        'ENROL_OFFICE_TAKEN',
      );
      const elsewhere = await createCode(region, 'slot-other');
      expect(outcome(await askIn(region, elsewhere, await makeKeys('dev-z', 'medeu')))).toBe(
        'ENROL_OFFICE_TAKEN',
      );
    });

    test('never under the name of another workstation, nor a revoked one', async () => {
      const impostor = await makeKeys('dev-a');
      const code = await createCode(region, 'slot-medeu');
      expect(outcome(await askIn(region, code, impostor))).toBe('ENROL_CODE_WRONG');
      await revoke(region, 'dev-b');
      expect(outcome(await askIn(region, code, second.keys))).toBe('DEVICE_REVOKED');
      expect(outcome(await askIn(region, code, await makeKeys('dev-c')))).toBe('accepted');
    });
  });

  describe('takes a bundle in', () => {
    test('and names in a signed receipt what is committed', async () => {
      const receipt = await send(region, first);
      expect(receipt).toMatchObject({ ok: true, value: { device: 'dev-a', accepted: has(30), refused: [] } });
      expect(await count()).toBe(30);
    });

    test('twice, five times, all at once: each event once, the same receipt', async () => {
      await send(region, first, [await first.slice(1, 5)]);
      const bundle = await sealTo(region, first);
      // Connections are opened beforehand, so that the five really meet.
      await Promise.all(Array.from({ length: 5 }, () => region.database.query('select 1')));
      const receipts = await Promise.all(Array.from({ length: 5 }, () => put(region, bundle)));
      receipts.push(await put(region, bundle));
      for (const receipt of receipts)
        expect(receipt).toMatchObject({ ok: true, value: { accepted: has(30) } });
      expect(await count()).toBe(30);
    });

    test('in any order: what comes too early is asked for again from where it belongs', async () => {
      const later = await send(region, first, [await first.slice(11, 30)]);
      expect(later).toMatchObject({
        ok: true,
        value: { accepted: has(0), refused: [{ device: 'dev-a', incarnation: 1, code: 'BUNDLE_GAP' }] },
      });
      await send(region, first, [await first.slice(1, 10)]);
      expect(await send(region, first, [await first.slice(5, 30)])).toMatchObject({
        value: { accepted: has(30), refused: [] },
      });
      expect(await send(region, first, [await first.slice(3, 8)])).toMatchObject({
        value: { accepted: has(30), refused: [] },
      });
      expect(await count()).toBe(30);
    });

    test('with slices of one journal in any order within it', async () => {
      const slices = [await first.slice(21, 30), await first.slice(1, 12), await first.slice(10, 20)];
      expect(await send(region, first, slices)).toMatchObject({ value: { accepted: has(30), refused: [] } });
    });

    test('from a colleague who carries it', async () => {
      const receipt = await send(region, second, [await first.slice(), await second.slice()]);
      expect(receipt).toMatchObject({
        value: { device: 'dev-b', accepted: [...has(30), ...has(20, 'dev-b')] },
      });
    });

    test('and with it the workstation that its events admit', async () => {
      const newcomer = (await makeWriter('dev-new')).writeMany(2);
      const stranger = await send(region, first, [await newcomer.slice(), await first.slice()]);
      expect(stranger).toMatchObject({ value: { refused: [{ device: 'dev-new', code: 'DEVICE_UNKNOWN' }] } });
      first.admit(newcomer.keys.card);
      const vouched = await send(region, first, [await newcomer.slice(), await first.slice()]);
      expect(vouched).toMatchObject({ value: { refused: [] } });
      expect(outcome(await send(region, newcomer))).toBe('accepted');
    });

    test('refusing one bad journal and taking the others', async () => {
      const spoilt = await first.slice();
      (spoilt.events[3] as { type: string }).type = 'fact.invented';
      const receipt = await send(region, second, [spoilt, await second.slice()]);
      expect(receipt).toMatchObject({
        value: {
          accepted: expect.arrayContaining(has(20, 'dev-b')) as unknown,
          refused: [{ device: 'dev-a', code: 'BUNDLE_FORGED' }],
        },
      });
      expect(await count()).toBe(20);
    });

    test('never two journals under one name', async () => {
      await send(region, first);
      const { keys } = first;
      const reset = new JournalWriter(keys).writeMany(29);
      reset.write('fact.recorded', { after: 'an old copy was put back' });
      const receipt = await send(region, reset);
      expect(receipt).toMatchObject({ value: { accepted: has(30), refused: [{ code: 'JOURNAL_FORKED' }] } });
      expect(await count()).toBe(30);
    });

    test('of nobody it does not know, of no other office, and of no revoked workstation', async () => {
      const stranger = (await makeWriter('dev-x')).writeMany(1);
      expect(outcome(await send(region, stranger))).toBe('DEVICE_UNKNOWN');
      const content = { ...(await first.content()), office: OfficeId.parse('alatau') };
      const { server, sealing } = region.keys.card;
      const foreign = await sealBundle([content], deviceSigner(first.keys), [{ id: server, sealing }]);
      expect(outcome(await put(region, foreign))).toBe('BUNDLE_FOREIGN');
      await revoke(region, 'dev-a');
      expect(outcome(await send(region, first))).toBe('DEVICE_REVOKED');
      expect(await count()).toBe(0);
    });

    test('keeping a revoked workstation’s past and taking nothing new of it from anybody', async () => {
      await send(region, first, [await first.slice(1, 10)]);
      await revoke(region, 'dev-a');
      const carried = await send(region, second, [await first.slice(1, 10), await first.slice()]);
      expect(carried).toMatchObject({ value: { accepted: has(10), refused: [{ code: 'DEVICE_REVOKED' }] } });
    });

    test('meant for itself alone: one that was sealed to another region, whoever hands it in, says nothing here', async () => {
      const elsewhere = await createServerKeys({ server: 'other-region', epoch: 'epoch-1' });
      const { server, sealing } = elsewhere.card;
      const meant = (id: string) => sealBundle([content], deviceSigner(first.keys), [{ id, sealing }]);
      const content = await first.content();
      expect(outcome(await put(region, await meant(server)))).toBe('BUNDLE_FOREIGN');
      expect(outcome(await put(region, await meant(region.keys.card.server)))).toMatch(/^BUNDLE_/);
      expect(await count()).toBe(0);
    });

    test('as they stand: what looks like a command of the database is text like any other', async () => {
      const command = `'); drop table events; -- \u0022 $1 \\x00`;
      first.write('fact.recorded', { fact: 'noted', text: command, [command]: command });
      await send(region, first);
      const pulled = must(await pull(region, second, { vector: {}, peers: [first] }));
      expect(pulled!.events).toEqual(first.events);
      expect(await count()).toBe(31);
      await createCode(region, command);
      const rows = await region.database.query('select slot from offices where slot = $1', [command]);
      expect(rows).toHaveLength(1);
    });

    test('and of a revoked workstation what it had confirmed before a backup took it back, by its own receipt alone', async () => {
      await send(region, first);
      const { receipt } = must(await pull(region, second, { vector: {} }))!.opened.parts[0]!.body;
      // The database is yesterday's, and the workstation is shut out again.
      await region.database.query('truncate events, streams, proofs');
      await revoke(region, 'dev-a');
      const offer = async (slices: Slice[], ...witnesses: string[]) => {
        const received = await send(region, second, slices, { witnesses });
        return received.ok ? received.value.refused.map(({ code }) => code) : [outcome(received)];
      };
      const lost = [await first.slice()];
      const later = [await new JournalWriter(first.keys).writeMany(31).slice()];
      const other = await createServerKeys(region.keys.card);
      const said = must(await readReceipt(region, receipt!));
      const forged = await signStatement('receipt', said, serverSigner(other));
      const elsewhere = { ...said, office: OfficeId.parse('alatau') };
      const foreign = await signStatement('receipt', elsewhere, serverSigner(region.keys));
      expect(await offer(lost)).toEqual(['DEVICE_REVOKED']);
      expect(await offer(lost, forged)).toEqual(['DEVICE_REVOKED']);
      expect(await offer(lost, foreign)).toEqual(['DEVICE_REVOKED']);
      expect(await offer([await first.slice(1, 29)], receipt!)).toEqual(['DEVICE_REVOKED']);
      expect(await offer(later, receipt!)).toEqual(['DEVICE_REVOKED']);
      expect(await count()).toBe(0);
      expect(await offer(lost, receipt!)).toEqual([]);
      expect(await count()).toBe(30);
      const pulled = must(await pull(region, second, { vector: {}, peers: [first] }));
      expect(pulled!.events).toEqual(first.events);
    });

    test('only under the name that its bytes give it', async () => {
      const bundle = await sealTo(region, first);
      expect(outcome(await ingest(region, 'a'.repeat(64), bundle))).toBe('BUNDLE_TRUNCATED');
      expect(outcome(await put(region, bundle.slice(0, -1)))).toBe('BUNDLE_TRUNCATED');
    });
  });

  describe('answers what a workstation lacks', () => {
    test('with everything of its office, proven by each device, and nothing of another office', async () => {
      const stranger = (await makeWriter('dev-z', 'alatau')).writeMany(3);
      await takeIn(region, 'slot-alatau', stranger);
      for (const writer of [first, second, stranger]) await send(region, writer);
      const pulled = await pull(region, second, { vector: vectorOf(second.events), peers: [first] });
      expect(pulled).toMatchObject({ ok: true, value: { events: first.events, more: false } });
    });

    test('with its receipt for the whole office, answering this very question', async () => {
      await send(region, first);
      const pulled = await pull(region, second, { vector: {} });
      const jws = pulled.ok ? pulled.value?.opened.parts[0]?.body.receipt : undefined;
      const read = await readStatement('receipt', jws ?? '', () =>
        ok({ signing: region.keys.card.signing, office: null }),
      );
      expect(read.ok && read.value.statement).toMatchObject({
        ...{ scope: 'office', device: 'dev-b', answers: 'nonce-of-the-question', accepted: has(30) },
        epoch: region.keys.card.epoch,
      });
    });

    test('with nothing when both hold the same and nobody came or went', async () => {
      await send(region, first);
      const asked = await pull(region, first, { vector: vectorOf(first.events) });
      const jws = asked.ok ? asked.value?.opened.parts[0]?.body.admission : undefined;
      const read = await readStatement('admission', jws ?? '', () =>
        ok({ signing: region.keys.card.signing, office: null }),
      );
      const digest = read.ok ? admissionDigest(read.value.statement) : null;
      expect(await pull(region, first, { vector: vectorOf(first.events), knows: digest })).toEqual({
        ok: true,
        value: null,
      });
      await revoke(region, 'dev-b');
      expect(await pull(region, first, { vector: vectorOf(first.events), knows: digest })).toMatchObject({
        ok: true,
        value: { events: [] },
      });
    });

    test('in parts of bounded size, each bringing the reader on, down to the last event', async () => {
      const busy = (await makeWriter('dev-busy')).writeMany(4_500);
      await takeIn(region, 'slot-medeu', busy);
      for (let from = 1; from <= 4_500; from += 900)
        await send(region, busy, [await busy.slice(from, from + 899)]);
      await send(region, first);
      const heard = [];
      for (let asked = 0, more = true; more; asked += 1) {
        const pulled = await pull(region, second, { vector: vectorOf(heard), peers: [first, busy] });
        const answer = pulled.ok ? pulled.value : null;
        expect(answer?.events.length).toBeLessThanOrEqual(2_000);
        heard.push(...(answer?.events ?? []));
        more = answer?.more ?? false;
        expect(asked).toBeLessThan(10);
      }
      expect(heard).toHaveLength(4_530);
    });

    test('only when the question is signed by that workstation itself', async () => {
      const { keys } = second;
      const impostor = new JournalWriter({ ...keys, card: first.keys.card });
      expect(outcome(await pull(region, impostor, { vector: {} }))).toBe('BUNDLE_FORGED');
      const elsewhere = { ...keys, card: { ...keys.card, office: OfficeId.parse('alatau') } };
      const curious = new JournalWriter(elsewhere);
      expect(outcome(await pull(region, curious, { vector: {} }))).toBe('BUNDLE_FOREIGN');
      const { office } = keys.card;
      const asIfFirst = {
        office,
        device: first.keys.card.device,
        vector: {},
        knows: null,
        nonce: 'nonce-of-the-question',
      };
      const question = { ...asIfFirst, at: new Date(morning).toISOString() };
      const jws = await signStatement('pull', question, deviceSigner(keys));
      expect(outcome(await answerPull(region, jws))).toBe('BUNDLE_FOREIGN');
      await revoke(region, 'dev-b');
      expect(outcome(await pull(region, second, { vector: {} }))).toBe('DEVICE_REVOKED');
    });
  });
});
