import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { revoke } from '#server/start-server.ts';
import { deviceSigner } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import { sha256Hex } from '#shared/envelope/text.ts';
import { makeWriter, morning, type JournalWriter } from './kit.ts';
import { openTestRegion, send, takeIn, type TestRegion } from './region-kit.ts';
import { everyStorage } from './every-storage.ts';

const sealed = new TextEncoder().encode('мөрленген бөлік');
const taken = [204, ''] as const;

describe.each(everyStorage)('the parts of a file at a region over $name', (storage) => {
  let region: TestRegion;
  let app: FastifyInstance;
  let part: string;
  let author: JournalWriter;
  let colleague: JournalWriter;
  let stranger: JournalWriter;
  const log: string[] = [];

  beforeAll(async () => {
    region = await openTestRegion(await storage.fresh());
    app = createApp(region, { level: 'info', stream: { write: (line: string) => log.push(line) } });
    part = await sha256Hex(sealed);
  });
  afterAll(async () => {
    await app.close();
    await region.database.close();
  });
  beforeEach(async () => {
    await region.database.query('truncate events, streams, proofs, parts, devices, enrol_codes, offices');
    author = await makeWriter('dev-a');
    colleague = await makeWriter('dev-b');
    stranger = await makeWriter('dev-x', 'alatau');
    await takeIn(region, 'slot-medeu', author, colleague);
    await takeIn(region, 'slot-alatau', stranger);
    author.write('attachment.added', {
      content: { sha256: 'c'.repeat(64), bytes: 20, key: 'k'.repeat(43), parts: [part] },
      ...{ name: 'скан.pdf', mediaType: 'application/pdf', purpose: 'incoming' },
    });
    await send(region, author);
  });

  interface Asked {
    readonly as?: JournalWriter;
    /** The part the signature names, when it is not the one in the address. */
    readonly signed?: string;
    readonly address?: string;
    readonly bytes?: Uint8Array;
    readonly office?: string;
  }

  async function statement({
    as = author,
    signed = part,
    office = as.keys.card.office,
  }: Asked): Promise<string> {
    const { device } = as.keys.card;
    const at = new Date(morning).toISOString();
    return signStatement(
      'part',
      { office: office as never, device, part: signed, at },
      deviceSigner(as.keys),
    );
  }

  async function ask(method: 'PUT' | 'POST', asked: Asked, type: string, payload: Buffer) {
    const url = `/v1/parts/${asked.address ?? part}`;
    const answer = await app.inject({ method, url, headers: { 'content-type': type }, payload });
    const isRefused = answer.statusCode >= 400;
    const said = isRefused
      ? ((JSON.parse(answer.payload) as { code?: string }).code ?? 'no address')
      : answer.payload;
    return [answer.statusCode, said] as const;
  }

  const put = async (asked: Asked = {}) =>
    ask(
      ...(['PUT', asked, 'application/octet-stream'] as const),
      Buffer.concat([Buffer.from(`${await statement(asked)}\n`), asked.bytes ?? sealed]),
    );
  const get = async (asked: Asked = {}) =>
    ask('POST', asked, 'application/jose', Buffer.from(await statement(asked)));

  async function kept(): Promise<number> {
    const rows = await region.database.query('select part from parts where bytes is not null');
    return rows.length;
  }

  test('are kept and handed to a colleague; the same once more changes nothing', async () => {
    expect(await get()).toEqual([404, 'PART_NOT_HELD']);
    expect(await put()).toEqual(taken);
    expect(await put({ as: colleague })).toEqual(taken);
    expect(await get({ as: colleague })).toEqual([200, new TextDecoder().decode(sealed)]);
    expect(await kept()).toBe(1);
  });

  test('are not taken with another sum, under another name than was signed, or when no entry names them', async () => {
    expect(await put({ bytes: sealed.slice(1) })).toEqual([400, 'PART_DAMAGED']);
    const other = new TextEncoder().encode('басқа');
    const unnamed = await sha256Hex(other);
    expect(await put({ address: unnamed, bytes: other })).toEqual([400, 'BUNDLE_FORGED']);
    expect(await put({ address: unnamed, signed: unnamed, bytes: other })).toEqual([404, 'PART_UNKNOWN']);
    expect(await kept()).toBe(0);
  });

  test('are neither taken from another office nor handed to it, whatever office it says it is of', async () => {
    await put();
    expect(await get({ as: stranger })).toEqual([404, 'PART_NOT_HELD']);
    expect(await put({ as: stranger })).toEqual([404, 'PART_UNKNOWN']);
    for (const asked of [
      await get({ as: stranger, office: 'medeu' }),
      await put({ as: stranger, office: 'medeu' }),
    ])
      expect(asked[1]).toBe('BUNDLE_FOREIGN');
  });

  test('are closed to a workstation that was shut out, and to one that nobody knows', async () => {
    await put();
    await revoke(region, 'dev-b');
    expect(await get({ as: colleague })).toEqual([403, 'DEVICE_REVOKED']);
    expect(await put({ as: colleague })).toEqual([403, 'DEVICE_REVOKED']);
    expect(await get({ as: await makeWriter('dev-y') })).toEqual([401, 'DEVICE_UNKNOWN']);
  });

  test('have no name but their sum: a path, a query and a zero byte lead nowhere', async () => {
    await put();
    for (const address of ['../devices', '..%2F..%2Fetc%2Fpasswd', "x';%20drop%20table%20parts;%20--", '%00'])
      for (const [status] of [await get({ address }), await put({ address })])
        expect(status, address).toBeGreaterThanOrEqual(400);
    expect(await kept()).toBe(1);
  });

  test('leave no word of who or what in the log', () => {
    const text = log.join('');
    expect(text).toContain('"code":"PART_DAMAGED"');
    for (const secret of ['dev-', 'medeu', 'alatau', part, 'passwd', 'мөрленген', 'скан', 'drop table'])
      expect(text).not.toContain(secret);
  });
});
