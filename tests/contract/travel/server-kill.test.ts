import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ServerCard } from '#shared/bundle/cards.ts';
import { verifySlices } from '#shared/envelope/verify-slices.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { cardOf, makeWriter, seededRandom, type JournalWriter } from './kit.ts';
import { runServerCommand, startProcess, type ServerProcess } from './server-process.ts';
import { enrolOverWire, fetchCard, pullOverWire, putOverWire, receiptIn } from './wire.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-kill-server-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** KILLS=50 is the long form, SEED=7 another run; each says its seed. */
const { KILLS = '5', SEED = '20260427' } = process.env;
const [kills, seed] = [Number(KILLS), Number(SEED)];
const perBundle = 25;

test(
  `killed ${kills} times in the middle of taking bundles in, the server loses nothing it gave a receipt for and holds nothing twice (seed ${seed})`,
  async () => {
    const random = seededRandom(seed);
    const writer = await makeWriter('dev-a');
    let server = await startProcess(folder, ['medeu']);
    expect((await enrolOverWire(server.url, server.codes.get('medeu') ?? '', writer)).status).toBe(200);
    const card = await fetchCard(server.url);
    let acknowledged = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const receipts = 2 + Math.floor(random() * 4);
      for (let taken = 0; taken < receipts; taken += 1) {
        writer.writeMany(perBundle);
        acknowledged = await sendRest(server, card, writer, acknowledged);
      }
      writer.writeMany(perBundle);
      const cut = sendRest(server, card, writer, acknowledged).catch(() => acknowledged);
      // The moment of the kill: between the first byte of the question and the last of the answer.
      await new Promise((resolve) => setTimeout(resolve, random() * 12));
      await server.kill();
      acknowledged = Math.max(acknowledged, await cut);
      server = await startProcess(folder);
      expect(await fetchCard(server.url)).toEqual(card);
      const held = await heldBy(server, card, writer);
      expect(held.length).toBeGreaterThanOrEqual(acknowledged);
      expect(held).toEqual(writer.events.slice(0, held.length));
      acknowledged = held.length;
    }
    await sendRest(server, card, writer, acknowledged);
    expect(await heldBy(server, card, writer)).toEqual(writer.events);
    expect(await server.stop()).toBe(0);
  },
  60_000 + kills * 20_000,
);

/** Sends what was not acknowledged; answers how much the server's receipt says it holds. */
async function sendRest(
  server: ServerProcess,
  card: ServerCard,
  writer: JournalWriter,
  from: number,
): Promise<number> {
  const content = await writer.content([await writer.slice(from + 1)]);
  const receipt = await receiptIn(await putOverWire(server.url, card, writer, content), card);
  expect(receipt.refused).toEqual([]);
  return receipt.accepted[0]?.upTo ?? 0;
}

/** Everything the server holds of a workstation, proven link by link: an event twice would break the chain. */
async function heldBy(
  server: ServerProcess,
  card: ServerCard,
  writer: JournalWriter,
): Promise<JournalEvent[]> {
  const held: JournalEvent[] = [];
  for (let more = true; more;) {
    const body = await pullOverWire(
      server.url,
      card,
      writer,
      held.length > 0 ? { 'dev-a.1': held.length } : {},
    );
    const { keys } = writer;
    const { verified } = await verifySlices(body?.slices ?? [], keys.card.office, cardOf(keys.card));
    held.push(...verified.flatMap(({ events }) => events));
    more = body?.more ?? false;
  }
  return held;
}

test('a second server over the same folder is refused before it can harm it', async () => {
  const server = await startProcess(folder);
  const second = await runServerCommand({}, 'code', '--data', folder, '--office', 'alatau');
  expect(second).toMatchObject({ code: 1, said: [expect.stringContaining('is in use by process')] });
  expect(await server.stop()).toBe(0);
  const later = await runServerCommand({}, 'code', '--data', folder, '--office', 'alatau');
  expect(later).toMatchObject({ code: 0, said: [expect.stringMatching(/^code alatau ([0-9A-Z]{5}-?){5}$/)] });
});
