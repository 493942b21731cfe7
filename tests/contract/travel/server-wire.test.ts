import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import type { Database } from '#server/database/database.ts';
import { openRegion, startServer, type RunningServer } from '#server/start-server.ts';
import type { ServerCard } from '#shared/bundle/cards.ts';
import { deviceSigner } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import { verifySlices } from '#shared/envelope/verify-slices.ts';
import { freshLite } from './fresh-lite.ts';
import { cardOf, makeWriter, type JournalWriter } from './kit.ts';
import { enrolOverWire, fetchCard, pullOverWire, putOverWire, receiptIn } from './wire.ts';

const log: string[] = [];
let server: RunningServer;
let card: ServerCard;
let first: JournalWriter;
let second: JournalWriter;

beforeAll(async () => {
  server = await startServer({
    ...(await freshLite()),
    logger: { level: 'info', stream: { write: (line: string) => log.push(line) } },
  });
  card = await fetchCard(server.url);
  first = (await makeWriter('dev-first')).writeMany(12);
  second = await makeWriter('dev-second');
});
afterAll(async () => {
  await server.close();
});

const post = (path: string, body: BodyInit, type = 'application/jose') =>
  fetch(`${server.url}${path}`, { method: 'POST', headers: { 'content-type': type }, body });

async function refusal(answer: Response): Promise<[number, string]> {
  return [answer.status, ((await answer.json()) as { code: string }).code];
}

test('two workstations of an office meet at the region: enrolled by code, sent, receipted, fetched', async () => {
  for (const writer of [first, second])
    expect((await enrolOverWire(server.url, await server.createCode('medeu'), writer)).status).toBe(200);
  const answer = await putOverWire(server.url, card, first, await first.content());
  expect(answer.headers.get('content-type')).toBe('application/jose');
  expect((await receiptIn(answer, card)).accepted).toMatchObject([{ device: 'dev-first', upTo: 12 }]);
  const body = await pullOverWire(server.url, card, second, {});
  const { verified } = await verifySlices(
    body?.slices ?? [],
    second.keys.card.office,
    cardOf(first.keys.card),
  );
  expect(verified[0]?.events).toEqual(first.events);
});

describe('the server refuses by name', () => {
  test('a code it did not give out', async () => {
    const stranger = await makeWriter('dev-x');
    const code = (await server.createCode('medeu')).replace(/^...../, '00000');
    expect(await refusal(await enrolOverWire(server.url, code, stranger))).toEqual([403, 'ENROL_CODE_WRONG']);
  });

  test('a bundle of a workstation it does not know, and of one it has shut out', async () => {
    const stranger = (await makeWriter('dev-x')).writeMany(1);
    const unknown = await putOverWire(server.url, card, stranger, await stranger.content());
    expect(await refusal(unknown)).toEqual([401, 'DEVICE_UNKNOWN']);
    const lost = (await makeWriter('dev-lost')).writeMany(1);
    await enrolOverWire(server.url, await server.createCode('medeu'), lost);
    expect(await server.revoke('dev-lost')).toBe(true);
    const revoked = await putOverWire(server.url, card, lost, await lost.content());
    expect(await refusal(revoked)).toEqual([403, 'DEVICE_REVOKED']);
  });

  test('what is no envelope, what is no address, and what is too large', async () => {
    expect(await refusal(await post('/v1/devices', '{}', 'application/json'))).toEqual([
      400,
      'SHELL_CALL_MALFORMED',
    ]);
    expect(await refusal(await post('/v1/devices', 'nothing'))).toEqual([403, 'ENROL_CODE_WRONG']);
    expect(await refusal(await post('/v1/pull', 'nothing'))).toEqual([400, 'BUNDLE_FORGED']);
    expect((await fetch(`${server.url}/v1/pull`, { method: 'POST' })).status).toBe(400);
    expect((await fetch(`${server.url}/v1/secrets`)).status).toBe(404);
    expect(await refusal(await post('/v1/pull', new Uint8Array(5_000_000)))).toEqual([413, 'FILE_TOO_LARGE']);
    const bytes = new Uint8Array(10);
    const put = await fetch(`${server.url}/v1/bundles/${'a'.repeat(64)}`, {
      ...{ method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: bytes },
    });
    expect(await refusal(put)).toEqual([400, 'BUNDLE_TRUNCATED']);
  });
});

test('its log says what was asked and how it ended, and nothing of who or what', () => {
  const text = log.join('');
  expect(text).toContain('"route":"/v1/bundles/:id"');
  expect(text).toContain('"code":"DEVICE_REVOKED"');
  for (const secret of ['dev-', 'medeu', '127.0.0.1', 'Жазба', 'user-1', 'remoteAddress', 'a'.repeat(64)])
    expect(text.replace(/"msg":"Server listening[^"]*"/g, '')).not.toContain(secret);
});

test('it lives without its data but does not say that it is ready', async () => {
  expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: 'ok' });
  expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  const region = await openRegion(await freshLite());
  const gone: Database = {
    ...region.database,
    query: () => Promise.reject(new Error('connection to "medeu" lost')),
  };
  const faults: string[] = [];
  const logger = { level: 'info', stream: { write: (line: string) => faults.push(line) } };
  const app = createApp({ ...region, database: gone }, logger);
  expect((await app.inject('/health')).statusCode).toBe(200);
  expect((await app.inject('/ready')).statusCode).toBe(503);
  const { office, device } = first.keys.card;
  const at = '2026-04-27T03:00:00Z';
  const question = { office, device, vector: {}, at, nonce: 'nonce-of-the-question', knows: null };
  const payload = await signStatement('pull', question, deviceSigner(first.keys));
  const headers = { 'content-type': 'application/jose' };
  const answer = await app.inject({ method: 'POST', url: '/v1/pull', headers, payload });
  expect([answer.statusCode, answer.json()]).toEqual([500, { code: 'SHELL_UNEXPECTED' }]);
  expect(faults.join('')).toContain('"fault"');
  expect(faults.join('')).not.toContain('medeu');
  await region.database.close();
});
