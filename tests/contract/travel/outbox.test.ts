import { beforeAll, describe, expect, test } from 'vitest';
import {
  applyReceipt,
  deliveredVector,
  isDelivered,
  nothingDelivered,
  outboxOf,
  type Delivered,
  type OutboxQuestion,
} from '#shared/bundle/outbox.ts';
import type { Receipt } from '#shared/bundle/statements.ts';
import { hashAt, meetOf, streamsOf } from '#shared/bundle/streams.ts';
import { makeWriter, morning, type JournalWriter } from './kit.ts';

let own: JournalWriter;
beforeAll(async () => {
  own = (await makeWriter('dev-a')).writeMany(10);
});

function receipt(upTo: number, part: Partial<Receipt> = {}): Receipt {
  const { office, device } = own.keys.card;
  const head = hashAt(own.events, upTo) ?? '0'.repeat(64);
  return {
    ...{ scope: 'bundle', office, device, answers: '0'.repeat(64), refused: [] },
    accepted: [{ device, incarnation: 1, upTo, head }],
    ...{ server: 'server-1', epoch: 'epoch-1', at: '2026-04-27T05:00:00Z' },
    ...part,
  };
}

function outbox(delivered: Delivered, part: Partial<OutboxQuestion> = {}) {
  return outboxOf({
    streams: streamsOf(own.events),
    delivered,
    refused: {},
    sending: new Set(),
    attempt: { failures: 0, reason: null, nextTry: null },
    now: morning + 60_000,
    ...part,
  });
}

describe('an event leaves the outbox', () => {
  test('only by a receipt that names it', () => {
    expect(outbox(nothingDelivered)).toMatchObject([{ from: 1, to: 10, events: 10, state: 'waiting' }]);
    const some = applyReceipt(nothingDelivered, receipt(7), 'answer');
    expect(outbox(some)).toMatchObject([{ from: 8, to: 10, events: 3 }]);
    expect(outbox(applyReceipt(some, receipt(10), 'answer'))).toEqual([]);
    expect(isDelivered(some, 'dev-a.1', 7) && !isDelivered(some, 'dev-a.1', 8)).toBe(true);
  });

  test('and comes back when the server, restored from a backup, says that it holds less', () => {
    const all = applyReceipt(nothingDelivered, receipt(10), 'answer');
    const restored = applyReceipt(all, receipt(4), 'answer');
    expect(outbox(restored)).toMatchObject([{ from: 5, to: 10 }]);
  });

  test('and comes back as a whole when the epoch changed and nothing is said of it', () => {
    const all = applyReceipt(nothingDelivered, receipt(10), 'answer');
    const renewed = applyReceipt(all, receipt(0, { epoch: 'epoch-2', accepted: [] }), 'answer');
    expect(outbox(renewed)).toMatchObject([{ from: 1, to: 10 }]);
  });

  test('but not because an old receipt came late by stick', () => {
    const all = applyReceipt(nothingDelivered, receipt(10), 'answer');
    expect(applyReceipt(all, receipt(4), 'carried').held['dev-a.1']?.upTo).toBe(10);
    const otherLife = applyReceipt(all, receipt(3, { epoch: 'epoch-0' }), 'carried');
    expect(otherLife).toBe(all);
  });

  test('and a carried receipt counts when nothing better is known', () => {
    const carried = applyReceipt(nothingDelivered, receipt(6), 'carried');
    expect(deliveredVector(carried)).toEqual({ 'dev-a.1': 6 });
  });

  test('an answer about the whole office forgets journals it does not name', () => {
    const all = applyReceipt(nothingDelivered, receipt(10), 'answer');
    const empty = applyReceipt(all, receipt(0, { scope: 'office', accepted: [] }), 'answer');
    expect(empty.held).toEqual({});
  });
});

describe('what waits', () => {
  test('tells since when, for what reason, and when it is tried again', () => {
    const attempt = {
      failures: 2,
      reason: { code: 'NETWORK_UNREACHABLE' },
      nextTry: morning + 90_000,
    } as const;
    expect(outbox(nothingDelivered, { attempt })).toMatchObject([
      { state: 'delayed', since: own.events[0]?.recordedAt, ageMs: 59_000, ...attempt },
    ]);
  });

  test('is refused with the reason of the signed receipt, while the rest goes on', () => {
    const refused = { 'dev-a.1': { code: 'JOURNAL_FORKED' } } as const;
    expect(outbox(nothingDelivered, { refused })).toMatchObject([
      { state: 'refused', reason: { code: 'JOURNAL_FORKED' } },
    ]);
  });

  test('is told from what is on the line now', () => {
    expect(outbox(nothingDelivered, { sending: new Set(['dev-a.1']) })).toMatchObject([{ state: 'sending' }]);
  });
});

test('for several receivers a bundle starts where the one furthest behind is', () => {
  expect(meetOf([{ 'a.1': 5, 'b.1': 3 }, { 'a.1': 2 }])).toEqual({ 'a.1': 2 });
  expect(meetOf([{ 'a.1': 5 }, {}])).toEqual({});
  expect(meetOf([])).toEqual({});
});
