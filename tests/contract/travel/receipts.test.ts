import { expect, test } from 'vitest';
import { believe, readReceipt } from '#renderer/sync/receipts.ts';
import { Ledger } from '#renderer/sync/ledger.ts';
import { createTrust } from '#renderer/sync/trust.ts';
import { deliveredVector } from '#shared/bundle/outbox.ts';
import type { Receipt } from '#shared/bundle/statements.ts';
import { streamsOf } from '#shared/bundle/streams.ts';
import { emptyOffice } from '#shared/cases/office-state.ts';
import { createServerKeys } from '#shared/envelope/create-keys.ts';
import { serverSigner } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import { hashEvent } from '#shared/journal/event-hash.ts';
import { makeWriter, morning, outcome } from './kit.ts';
import { PaperNotes } from './sync-desk.ts';

const question = 'a'.repeat(64);

async function scene() {
  const writer = (await makeWriter('dev-a')).writeMany(3);
  const server = await createServerKeys({ server: 'region', epoch: 'epoch-1' });
  const ledger = new Ledger(new PaperNotes(), () => undefined);
  ledger.change({ server: server.card });
  const trust = createTrust({ store: { state: () => emptyOffice } as never, keys: writer.keys }, ledger);
  const { device, office } = writer.keys.card;
  const receipt: Receipt = {
    scope: 'bundle',
    office,
    device,
    answers: question,
    accepted: [{ device, incarnation: 1, upTo: 3, head: hashEvent(writer.events[2]!) }],
    refused: [],
    server: 'region',
    epoch: 'epoch-1',
    at: new Date(morning).toISOString(),
  };
  const expected = { office, answer: { device, answers: question } };
  const read = async (changed: Partial<Receipt>, signer = server) =>
    outcome(
      await readReceipt(
        trust,
        await signStatement('receipt', { ...receipt, ...changed }, serverSigner(signer)),
        expected,
      ),
    );
  const held = { streams: streamsOf(writer.events), reached: new Map() };
  return { receipt, read, held, ledger, writer };
}

test('only the enrolled server’s word on the very bundle that was sent is a receipt', async () => {
  const { read } = await scene();
  expect(await read({})).toBe('accepted');
  expect(await read({ answers: 'b'.repeat(64) })).toBe('RECEIPT_FORGED');
  expect(await read({ device: 'dev-b' as Receipt['device'] })).toBe('RECEIPT_FORGED');
  expect(await read({ office: 'almaly' as Receipt['office'] })).toBe('RECEIPT_FORGED');
  expect(await read({}, await createServerKeys({ server: 'region', epoch: 'epoch-1' }))).toBe(
    'RECEIPT_FORGED',
  );
});

test('a receipt takes an event out of the outbox only when its head is the hash of our own event', async () => {
  const { receipt, held, ledger } = await scene();
  expect(deliveredVector(believe(receipt, 'answer', ledger.now, held).delivered)).toEqual({ 'dev-a.1': 3 });
  const foreign = {
    ...receipt,
    accepted: receipt.accepted.map((word) => ({ ...word, head: 'f'.repeat(64) })),
  };
  const believed = believe(foreign, 'answer', ledger.now, held);
  expect(deliveredVector(believed.delivered)).toEqual({});
  expect(believed.forked).toEqual(['dev-a.1']);
});

test('a server that is ahead of us is believed as far as it has just sent', async () => {
  const { receipt, held, ledger, writer } = await scene();
  const ahead = {
    ...receipt,
    accepted: receipt.accepted.map((word) => ({ ...word, upTo: 9, head: 'c'.repeat(64) })),
  };
  expect(deliveredVector(believe(ahead, 'answer', ledger.now, held).delivered)).toEqual({});
  const reached = new Map([['dev-a.1', { seq: 2, hash: hashEvent(writer.events[1]!) }]]);
  const believed = believe(ahead, 'answer', ledger.now, { ...held, reached });
  expect(deliveredVector(believed.delivered)).toEqual({ 'dev-a.1': 2 });
});

test('a receipt of a new epoch forgets what the old one said', async () => {
  const { receipt, held, ledger } = await scene();
  ledger.change({ delivered: believe(receipt, 'answer', ledger.now, held).delivered });
  const restored: Receipt = { ...receipt, scope: 'office', epoch: 'epoch-2', accepted: [] };
  expect(deliveredVector(believe(restored, 'answer', ledger.now, held).delivered)).toEqual({});
  const carried = believe(restored, 'carried', ledger.now, held).delivered;
  expect(deliveredVector(carried)).toEqual({ 'dev-a.1': 3 });
});
