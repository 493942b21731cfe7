import { describe, expect, test } from 'vitest';
import { revoke } from '#server/start-server.ts';
import { createCode } from '#server/services/enrolment.ts';
import { ingest } from '#server/services/ingest.ts';
import { OfficeId } from '#shared/journal/ids.ts';
import { sealBundle } from '#shared/envelope/bundle.ts';
import { createServerKeys } from '#shared/envelope/create-keys.ts';
import { deviceSigner, serverSigner } from '#shared/envelope/parties.ts';
import { pagesOf, type Slice } from '#shared/bundle/slice.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import { makeWriter, outcome, JournalWriter } from './kit.ts';
import { pull, put, readReceipt, sealTo, send } from './region-kit.ts';
import { must } from './sync-desk.ts';
import { everyStorage } from './every-storage.ts';
import { count, has, regionOver } from './region-over.ts';

describe.each(everyStorage)('a region over $name takes a bundle in', (storage) => {
  const given = regionOver(storage);

  test('and names in a signed receipt what is committed', async () => {
    const { region, first } = given;
    const receipt = await send(region, first);
    expect(receipt).toMatchObject({ ok: true, value: { device: 'dev-a', accepted: has(30), refused: [] } });
    expect(await count(region)).toBe(30);
  });

  test('twice, five times, all at once: each event once, the same receipt', async () => {
    const { region, first } = given;
    await send(region, first, [await first.slice(1, 5)]);
    const bundle = await sealTo(region, first);
    // Connections are opened beforehand, so that the five really meet.
    await Promise.all(Array.from({ length: 5 }, () => region.database.query('select 1')));
    const receipts = await Promise.all(Array.from({ length: 5 }, () => put(region, bundle)));
    receipts.push(await put(region, bundle));
    for (const receipt of receipts) expect(receipt).toMatchObject({ ok: true, value: { accepted: has(30) } });
    expect(await count(region)).toBe(30);
  });

  test('in any order: what comes too early is asked for again from where it belongs', async () => {
    const { region, first } = given;
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
    expect(await count(region)).toBe(30);
  });

  test('with slices of one journal in any order within it', async () => {
    const { region, first } = given;
    const slices = [await first.slice(21, 30), await first.slice(1, 12), await first.slice(10, 20)];
    expect(await send(region, first, slices)).toMatchObject({ value: { accepted: has(30), refused: [] } });
  });

  test('from a colleague who carries it', async () => {
    const { region, first, second } = given;
    const receipt = await send(region, second, [await first.slice(), await second.slice()]);
    expect(receipt).toMatchObject({
      value: { device: 'dev-b', accepted: [...has(30), ...has(20, 'dev-b')] },
    });
  });

  test('and with it the workstation that its events admit', async () => {
    const { region, first } = given;
    const newcomer = (await makeWriter('dev-new')).writeMany(2);
    const stranger = await send(region, first, [await newcomer.slice(), await first.slice()]);
    expect(stranger).toMatchObject({ value: { refused: [{ device: 'dev-new', code: 'DEVICE_UNKNOWN' }] } });
    first.admit(newcomer.keys.card);
    const vouched = await send(region, first, [await newcomer.slice(), await first.slice()]);
    expect(vouched).toMatchObject({ value: { refused: [] } });
    expect(outcome(await send(region, newcomer))).toBe('accepted');
  });

  test('refusing one bad journal and taking the others', async () => {
    const { region, first, second } = given;
    const genuine = await first.slice();
    const lines = genuine.pages.flatMap((page) => page.lines);
    const altered = lines.with(3, lines[3]!.replace('fact.recorded', 'fact.invented'));
    const listed = await first.listedSlice();
    (listed.events[3] as { type: string }).type = 'fact.invented';
    for (const slices of [
      [{ ...genuine, pages: pagesOf(altered) }, await second.slice()],
      [listed, await second.listedSlice()],
    ])
      expect(await send(region, second, slices)).toMatchObject({
        value: {
          accepted: expect.arrayContaining(has(20, 'dev-b')) as unknown,
          refused: [{ device: 'dev-a', code: 'BUNDLE_FORGED' }],
        },
      });
    expect(await count(region)).toBe(20);
  });

  test('never two journals under one name', async () => {
    const { region, first } = given;
    await send(region, first);
    const { keys } = first;
    const reset = new JournalWriter(keys).writeMany(29);
    reset.write('fact.recorded', { after: 'an old copy was put back' });
    const receipt = await send(region, reset);
    expect(receipt).toMatchObject({ value: { accepted: has(30), refused: [{ code: 'JOURNAL_FORKED' }] } });
    expect(await count(region)).toBe(30);
  });

  test('of nobody it does not know, of no other office, and of no revoked workstation', async () => {
    const { region, first } = given;
    const stranger = (await makeWriter('dev-x')).writeMany(1);
    expect(outcome(await send(region, stranger))).toBe('DEVICE_UNKNOWN');
    const content = { ...(await first.content()), office: OfficeId.parse('alatau') };
    const { server, sealing } = region.keys.card;
    const foreign = await sealBundle([content], deviceSigner(first.keys), [{ id: server, sealing }]);
    expect(outcome(await put(region, foreign))).toBe('BUNDLE_FOREIGN');
    await revoke(region, 'dev-a');
    expect(outcome(await send(region, first))).toBe('DEVICE_REVOKED');
    expect(await count(region)).toBe(0);
  });

  test('keeping a revoked workstation’s past and taking nothing new of it from anybody', async () => {
    const { region, first, second } = given;
    await send(region, first, [await first.slice(1, 10)]);
    await revoke(region, 'dev-a');
    const carried = await send(region, second, [await first.slice(1, 10), await first.slice()]);
    expect(carried).toMatchObject({ value: { accepted: has(10), refused: [{ code: 'DEVICE_REVOKED' }] } });
  });

  test('meant for itself alone: one that was sealed to another region, whoever hands it in, says nothing here', async () => {
    const { region, first } = given;
    const elsewhere = await createServerKeys({ server: 'other-region', epoch: 'epoch-1' });
    const { server, sealing } = elsewhere.card;
    const meant = (id: string) => sealBundle([content], deviceSigner(first.keys), [{ id, sealing }]);
    const content = await first.content();
    expect(outcome(await put(region, await meant(server)))).toBe('BUNDLE_FOREIGN');
    expect(outcome(await put(region, await meant(region.keys.card.server)))).toMatch(/^BUNDLE_/);
    expect(await count(region)).toBe(0);
  });

  test('as they stand: what looks like a command of the database is text like any other', async () => {
    const { region, first, second } = given;
    const command = `'); drop table events; -- \u0022 $1 \\x00`;
    first.write('fact.recorded', { fact: 'noted', text: command, [command]: command });
    await send(region, first);
    const pulled = must(await pull(region, second, { vector: {}, peers: [first] }));
    expect(pulled!.events).toEqual(first.events);
    expect(await count(region)).toBe(31);
    await createCode(region, command);
    const rows = await region.database.query('select slot from offices where slot = $1', [command]);
    expect(rows).toHaveLength(1);
  });

  test('and of a revoked workstation what it had confirmed before a backup took it back, by its own receipt alone', async () => {
    const { region, first, second } = given;
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
    expect(await count(region)).toBe(0);
    expect(await offer(lost, receipt!)).toEqual([]);
    expect(await count(region)).toBe(30);
    const pulled = must(await pull(region, second, { vector: {}, peers: [first] }));
    expect(pulled!.events).toEqual(first.events);
  });

  test('only under the name that its bytes give it', async () => {
    const { region, first } = given;
    const bundle = await sealTo(region, first);
    expect(outcome(await ingest(region, 'a'.repeat(64), bundle))).toBe('BUNDLE_TRUNCATED');
    expect(outcome(await put(region, bundle.slice(0, -1)))).toBe('BUNDLE_TRUNCATED');
  });
});
