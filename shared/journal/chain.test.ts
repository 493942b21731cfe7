import { expect, test } from 'vitest';
import { createEventWriter } from '#tests/contract/journal/event-writer.ts';
import { verifyChain } from './chain.ts';
import { hashEvent } from './event-hash.ts';

function threeEvents() {
  const writer = createEventWriter('a');
  return [1, 2, 3].map((n) => writer.write('case-1', 'fact.recorded', { n }));
}

test('a device’s own journal verifies and ends at its last event', () => {
  const events = threeEvents();
  expect(verifyChain(events)).toEqual({ ok: true, value: { seq: 3, hash: hashEvent(events[2]!) } });
});

test('an event taken out is a gap', () => {
  const [first, , third] = threeEvents();
  expect(verifyChain([first!, third!])).toEqual({
    ok: false,
    problem: { code: 'JOURNAL_GAP', details: { event: 'a.1.3' } },
  });
});

test('an event altered after it was written breaks the chain at the next one', () => {
  const [first, second, third] = threeEvents();
  const altered = { ...second!, payload: { n: 20 } };
  expect(verifyChain([first!, altered, third!])).toEqual({
    ok: false,
    problem: { code: 'JOURNAL_BROKEN_CHAIN', details: { event: 'a.1.3' } },
  });
});

test('a later slice verifies from the head already known', () => {
  const [first, second, third] = threeEvents();
  const head = verifyChain([first!]);
  expect(head.ok && verifyChain([second!, third!], head.value).ok).toBe(true);
});
