import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { callerOf } from '#server/routes/caller.ts';
import { deviceSigner } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import { makeWriter, type JournalWriter } from './kit.ts';
import { freshLite } from './fresh-lite.ts';
import { openTestRegion, takeIn, type TestRegion } from './region-kit.ts';

let region: TestRegion;
let heavy: JournalWriter;
let modest: JournalWriter;

beforeAll(async () => {
  region = await openTestRegion(await freshLite());
  heavy = await makeWriter('dev-heavy');
  modest = await makeWriter('dev-modest');
  await takeIn(region, 'medeu', heavy, modest);
});
afterAll(() => region.database.close());

async function question({ keys }: JournalWriter): Promise<string> {
  const { office, device } = keys.card;
  const at = '2026-04-27T03:00:00Z';
  const asked = { office, device, vector: {}, at, nonce: 'nonce-of-the-question', knows: null };
  return signStatement('pull', asked, deviceSigner(keys));
}

test('a workstation that asks without end is told to come back, its colleague behind the same address is answered', async () => {
  const app = createApp(region, false, 20);
  const headers = { 'content-type': 'application/jose' };
  const ask = (payload: string) => app.inject({ method: 'POST', url: '/v1/pull', headers, payload });
  const spoilt = `${(await question(heavy)).slice(0, -4)}AAAA`;
  let last = await ask(spoilt);
  for (let asked = 1; asked <= 20; asked += 1) last = await ask(spoilt);
  expect([last.statusCode, last.json()]).toEqual([503, { code: 'SERVER_BUSY' }]);
  expect((await ask(await question(modest))).statusCode).toBe(200);
});

test('the turn is of the workstation named at that address; what is sealed or senseless has the address alone', async () => {
  const ip = '10.0.0.1';
  const body = Buffer.from(await question(heavy));
  expect(callerOf({ ip, body })).toBe('10.0.0.1 dev-heavy');
  expect(callerOf({ ip: '10.0.0.2', body })).toBe('10.0.0.2 dev-heavy');
  expect(callerOf({ ip, body: Buffer.concat([body, Buffer.from('\n'), Buffer.alloc(9)]) })).toContain(
    'dev-heavy',
  );
  for (const senseless of [undefined, Buffer.alloc(0), Buffer.alloc(5_000, 7), Buffer.from('a.b.c')])
    expect(callerOf({ ip, body: senseless })).toBe('10.0.0.1 ');
});
