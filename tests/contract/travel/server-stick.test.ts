import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchange } from '#server/cli/exchange.ts';
import { openBundle } from '#shared/envelope/bundle.ts';
import { deviceReceiver } from '#shared/envelope/parties.ts';
import { verifySlices } from '#shared/envelope/verify-slices.ts';
import { ok } from '#shared/kernel/result.ts';
import { cardOf, makeWriter, type JournalWriter } from './kit.ts';
import { freshLite } from './fresh-lite.ts';
import { openTestRegion, readReceipt, sealTo, send, takeIn, type TestRegion } from './region-kit.ts';

const stick = mkdtempSync(join(tmpdir(), 'desk-stick-'));
let region: TestRegion;
let far: JournalWriter;
let near: JournalWriter;

beforeAll(async () => {
  region = await openTestRegion(await freshLite());
  far = (await makeWriter('dev-far')).writeMany(30);
  near = (await makeWriter('dev-near')).writeMany(2_500);
  await takeIn(region, 'slot-medeu', far, near);
  for (const [from, to] of [
    [1, 1_400],
    [1_401, 2_500],
  ] as const)
    await send(region, near, [await near.slice(from, to)]);
});
afterAll(async () => {
  await region.database.close();
  rmSync(stick, { recursive: true, force: true });
});

test('a stick from a district without a link is taken in at the region and goes back with receipt and news', async () => {
  writeFileSync(join(stick, '1-later.pdesk'), await sealTo(region, far, [await far.slice(16, 30)]));
  writeFileSync(join(stick, '2-earlier.pdesk'), await sealTo(region, far, [await far.slice(1, 15)]));
  expect(await exchange(region, stick)).toBe(0);
  expect(readdirSync(stick).sort()).toEqual(['1-later.pdesk', '2-earlier.pdesk', 'answer-dev-far.pdesk']);
  const answer = new Uint8Array(readFileSync(join(stick, 'answer-dev-far.pdesk')));
  const opened = await openBundle(answer, deviceReceiver(far.keys), () =>
    ok({ signing: region.keys.card.signing, office: null }),
  );
  const bodies = opened.ok ? opened.value.parts.map(({ body }) => body) : [];
  expect(bodies).toHaveLength(2);
  const receipt = await readReceipt(region, bodies[0]?.receipt ?? '');
  expect(receipt).toMatchObject({ ok: true, value: { device: 'dev-far', scope: 'office' } });
  expect(receipt.ok && receipt.value.accepted).toMatchObject([
    { device: 'dev-far', upTo: 30 },
    { device: 'dev-near', upTo: 2_500 },
  ]);
  const slices = bodies.flatMap((body) => body.slices);
  const { verified } = await verifySlices(slices, far.keys.card.office, cardOf(near.keys.card));
  expect(verified.flatMap(({ events }) => events)).toEqual(near.events);
});

test('the same stick again changes nothing, and a spoilt file on it is named while the rest is taken', async () => {
  const spoilt = await sealTo(region, far);
  spoilt[spoilt.length - 5]! ^= 1;
  writeFileSync(join(stick, '3-spoilt.pdesk'), spoilt);
  expect(await exchange(region, stick)).toBe(1);
  const [row] = await region.database.query<{ events: number }>(
    'select sum(events)::integer as events from events',
  );
  expect(row?.events).toBe(2_530);
});
