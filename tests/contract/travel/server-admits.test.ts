import { describe, expect, test } from 'vitest';
import { revoke } from '#server/start-server.ts';
import { createCode } from '#server/services/enrolment.ts';
import { readStatement } from '#shared/envelope/statement.ts';
import { ok } from '#shared/kernel/result.ts';
import { makeKeys, morning, outcome } from './kit.ts';
import { askIn } from './region-kit.ts';
import { everyStorage } from './every-storage.ts';
import { regionOver } from './region-over.ts';

const day = 24 * 60 * 60 * 1_000;

describe.each(everyStorage)('a region over $name admits a workstation', (storage) => {
  const given = regionOver(storage);

  test('by a code once; the same workstation may ask again, another may not', async () => {
    const { region } = given;
    const code = await createCode(region, 'slot-alatau');
    const keys = await makeKeys('dev-x', 'alatau');
    expect(outcome(await askIn(region, code, keys))).toBe('accepted');
    expect(outcome(await askIn(region, code, keys))).toBe('accepted');
    expect(outcome(await askIn(region, code, await makeKeys('dev-y', 'alatau')))).toBe('ENROL_CODE_WRONG');
  });

  test('and tells it its office and its colleagues, signed', async () => {
    const { region } = given;
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
    const { region } = given;
    const code = await createCode(region, 'slot-medeu');
    const keys = await makeKeys('dev-early');
    expect(outcome(await askIn(region, code, keys))).toBe('accepted');
    region.clock.now += 15 * day;
    expect(outcome(await askIn(region, code, keys))).toBe('accepted');
    expect(outcome(await askIn(region, code, await makeKeys('dev-late')))).toBe('ENROL_CODE_WRONG');
    const impostor = await makeKeys('dev-early');
    expect(outcome(await askIn(region, code, impostor))).toBe('ENROL_CODE_WRONG');
  });

  test('only within two weeks of giving the code', async () => {
    const { region } = given;
    const code = await createCode(region, 'slot-medeu');
    region.clock.now = morning + 15 * day;
    expect(outcome(await askIn(region, code, await makeKeys('dev-late')))).toBe('ENROL_CODE_WRONG');
  });

  test('never into the place of another office', async () => {
    const { region } = given;
    const code = await createCode(region, 'slot-medeu');
    expect(outcome(await askIn(region, code, await makeKeys('dev-z', 'alatau')))).toBe('ENROL_OFFICE_TAKEN');
    const elsewhere = await createCode(region, 'slot-other');
    expect(outcome(await askIn(region, elsewhere, await makeKeys('dev-z', 'medeu')))).toBe(
      'ENROL_OFFICE_TAKEN',
    );
  });

  test('never under the name of another workstation, nor a revoked one', async () => {
    const { region, second } = given;
    const impostor = await makeKeys('dev-a');
    const code = await createCode(region, 'slot-medeu');
    expect(outcome(await askIn(region, code, impostor))).toBe('ENROL_CODE_WRONG');
    await revoke(region, 'dev-b');
    expect(outcome(await askIn(region, code, second.keys))).toBe('DEVICE_REVOKED');
    expect(outcome(await askIn(region, code, await makeKeys('dev-c')))).toBe('accepted');
  });
});
