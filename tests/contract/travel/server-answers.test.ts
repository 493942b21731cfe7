import { describe, expect, test } from 'vitest';
import { revoke } from '#server/start-server.ts';
import { answerPull } from '#server/services/answer-pull.ts';
import { OfficeId } from '#shared/journal/ids.ts';
import { vectorOf } from '#shared/journal/version-vector.ts';
import { deviceSigner } from '#shared/envelope/parties.ts';
import { admissionDigest } from '#shared/bundle/admission-digest.ts';
import { readStatement, signStatement } from '#shared/envelope/statement.ts';
import { ok } from '#shared/kernel/result.ts';
import { makeWriter, morning, outcome, JournalWriter } from './kit.ts';
import { pull, send, takeIn } from './region-kit.ts';
import { everyStorage } from './every-storage.ts';
import { has, regionOver } from './region-over.ts';

describe.each(everyStorage)('a region over $name answers what a workstation lacks', (storage) => {
  const given = regionOver(storage);

  test('with everything of its office, proven by each device, and nothing of another office', async () => {
    const { region, first, second } = given;
    const stranger = (await makeWriter('dev-z', 'alatau')).writeMany(3);
    await takeIn(region, 'slot-alatau', stranger);
    for (const writer of [first, second, stranger]) await send(region, writer);
    const pulled = await pull(region, second, { vector: vectorOf(second.events), peers: [first] });
    expect(pulled).toMatchObject({ ok: true, value: { events: first.events, more: false } });
  });

  test('with its receipt for the whole office, answering this very question', async () => {
    const { region, first, second } = given;
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
    const { region, first } = given;
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
    const { region, first, second } = given;
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
    const { region, first, second } = given;
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
