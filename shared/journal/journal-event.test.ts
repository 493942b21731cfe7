import { expect, test } from 'vitest';
import { createEventWriter } from '#tests/contract/journal/event-writer.ts';
import { parseEvent } from './journal-event.ts';

const event = createEventWriter('a').write('case-1', 'case.opened', { title: 'Ә' });

test('an event that travelled as JSON is read back as it was', () => {
  expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual({ ok: true, value: event });
});

test.each([
  ['an id that is not its device, incarnation and number', { id: 'b.1.1' }, 'id'],
  ['a number below one', { seq: 0 }, 'seq'],
  ['a key this release does not know', { secret: 1 }, ''],
  ['a type that is not noun.past', { type: '__proto__' }, 'type'],
])('%s is refused', (_fault, change, at) => {
  expect(parseEvent({ ...event, ...change })).toEqual({
    ok: false,
    problem: { code: 'JOURNAL_MALFORMED', details: { at } },
  });
});
