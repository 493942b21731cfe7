import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createEventWriter } from '#tests/contract/journal/event-writer.ts';
import { registerKind, type EventKinds } from './event-kind.ts';
import { foldJournal, headsOf } from './fold-journal.ts';
import { EventId } from './ids.ts';
import type { JournalEvent } from './journal-event.ts';

type Words = readonly string[];

const kinds: EventKinds<Words> = {
  'word.said': registerKind({
    version: 2,
    schema: z.strictObject({ word: z.string(), loud: z.boolean() }),
    upcasts: { 1: (payload) => ({ ...(payload as { word: string }), loud: false }) },
    apply: (said: Words, { word, loud }) => [...said, loud ? word.toUpperCase() : word],
  }),
  'word.chosen': registerKind({
    version: 1,
    schema: z.string(),
    apply: (said: Words, word) => [...said, word],
    decides: (word) => ({ what: 'the word', content: word }),
  }),
  'conflict.settled': registerKind({
    version: 1,
    schema: z.strictObject({ between: z.array(EventId), chosen: EventId }),
    apply: (said: Words) => said,
    decides: ({ between, chosen }) => ({ what: `settled ${[...between].sort().join()}`, content: chosen }),
    settles: (settlement) => settlement,
  }),
};

const fold = (events: readonly JournalEvent[]) => foldJournal(events, kinds, []);

test('events in any order give one state', () => {
  const a = createEventWriter('a', () => 1_000);
  const b = createEventWriter('b', () => 1_000);
  const events = ['1', '2', '3'].flatMap((word) => [
    a.write('s', 'word.said', { word: `a${word}` }),
    b.write('s', 'word.said', { word: `b${word}` }),
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
      expect(fold(shuffled)).toEqual(fold(events));
    }),
  );
});

test('an event written by the previous release is brought to the present version', () => {
  const old = createEventWriter('a').write('s', 'word.said', { word: 'ия' });
  expect(fold([old]).state).toEqual(['ия']);
});

test.each<[string, Partial<JournalEvent>]>([
  ['of a type from a newer release', { type: 'song.sung' }],
  ['of a newer version', { version: 3 }],
  ['whose payload this release cannot read', { version: 2, payload: { word: 5 } }],
])('an event %s is kept as unknown', (_which, change) => {
  const event = { ...createEventWriter('a').write('s', 'word.said', { word: 'x' }), ...change };
  expect(fold([event])).toEqual({ state: [], history: [event], unknown: [event], conflicts: [] });
});

function twoWorkstations() {
  const a = createEventWriter('a');
  const b = createEventWriter('b');
  const common = a.write('s', 'word.said', { word: 'бастау' });
  b.hear(common);
  return { a, b, common };
}

test('two decisions on one base are both kept, and the first in order stands until a person settles it', () => {
  const { a, b, common } = twoWorkstations();
  const ofA = a.write('s', 'word.chosen', 'иә', [common.id]);
  const ofB = b.write('s', 'word.chosen', 'жоқ', [common.id]);
  const open = fold([ofB, ofA, common]);
  expect(open.state).toEqual(['бастау', 'иә']);
  expect(open.conflicts).toEqual([{ type: 'word.chosen', what: 'the word', between: [ofA.id, ofB.id] }]);

  const settled = a.write(
    's',
    'conflict.settled',
    { between: [ofA.id, ofB.id], chosen: ofB.id },
    headsOf(open.history),
  );
  const closed = fold([settled, ofB, ofA, common]);
  expect(closed.state).toEqual(['бастау', 'жоқ']);
  expect(closed.conflicts).toEqual([]);
  expect(closed.history).toHaveLength(4);
});

test('a decision both had seen stands beside whichever of theirs is chosen', () => {
  const a = createEventWriter('a');
  const b = createEventWriter('b');
  const common = a.write('s', 'word.chosen', 'бастау');
  b.hear(common);
  const ofA = a.write('s', 'word.chosen', 'иә', [common.id]);
  const ofB = b.write('s', 'word.chosen', 'жоқ', [common.id]);
  const between = [ofA.id, ofB.id];
  const settled = a.write('s', 'conflict.settled', { between, chosen: ofB.id }, between);
  expect(fold([common, ofA, ofB]).state).toEqual(['бастау', 'иә']);
  expect(fold([common, ofA, ofB, settled]).state).toEqual(['бастау', 'жоқ']);
});

test('a decision taken in knowledge of the earlier one is no conflict', () => {
  const { a, b, common } = twoWorkstations();
  const first = a.write('s', 'word.chosen', 'иә', [common.id]);
  b.hear(first);
  const second = b.write('s', 'word.chosen', 'жоқ', [first.id]);
  expect(fold([second, first, common])).toMatchObject({ state: ['бастау', 'иә', 'жоқ'], conflicts: [] });
});

test('who builds upon an event that came ahead of its past has not decided in knowledge of that past', () => {
  const { a, b, common } = twoWorkstations();
  const c = createEventWriter('c');
  c.hear(common);
  const unseen = c.write('s', 'word.chosen', 'жоқ', [common.id]);
  b.hear(unseen);
  const answer = b.write('s', 'word.said', { word: 'естідім' }, [unseen.id]);
  a.hear(answer);
  const blind = a.write('s', 'word.chosen', 'иә', headsOf([common, answer]));
  expect(blind.base).toEqual([common.id]);
  expect(fold([common, answer, blind]).conflicts).toEqual([]);
  expect(fold([common, unseen, answer, blind]).conflicts).toEqual([
    { type: 'word.chosen', what: 'the word', between: [unseen.id, blind.id] },
  ]);

  const knowing = a.write('s', 'word.chosen', 'иә', headsOf([common, unseen, answer]));
  expect(knowing.base).toEqual([answer.id]);
  expect(fold([common, unseen, answer, knowing]).conflicts).toEqual([]);
});

test('the same said on two computers is listed once and is no conflict', () => {
  const { a, b, common } = twoWorkstations();
  const events = [a, b].map((writer) => writer.write('s', 'word.chosen', 'иә', [common.id]));
  expect(fold([common, ...events])).toMatchObject({ state: ['бастау', 'иә'], conflicts: [] });
});

test('two people who settle one conflict differently make a conflict of their own, which is settled the same way', () => {
  const { a, b, common } = twoWorkstations();
  const ofA = a.write('s', 'word.chosen', 'иә', [common.id]);
  const ofB = b.write('s', 'word.chosen', 'жоқ', [common.id]);
  a.hear(ofB);
  b.hear(ofA);
  const between = [ofA.id, ofB.id];
  const forA = a.write('s', 'conflict.settled', { between, chosen: ofA.id }, between);
  const forB = b.write('s', 'conflict.settled', { between, chosen: ofB.id }, between);
  const events = [common, ofA, ofB, forA, forB];
  expect(fold(events)).toMatchObject({
    state: ['бастау', 'иә'],
    conflicts: [{ type: 'conflict.settled', between: [forA.id, forB.id] }],
  });

  a.hear(forB);
  const last = a.write('s', 'conflict.settled', { between: [forA.id, forB.id], chosen: forB.id }, [
    forA.id,
    forB.id,
  ]);
  expect(fold([last, ...events])).toMatchObject({ state: ['бастау', 'жоқ'], conflicts: [] });
});

test('what a decision was built upon stands or falls with it', () => {
  const { a, b, common } = twoWorkstations();
  const early = b.write('s', 'word.chosen', 'мүмкін', [common.id]);
  const late = b.write('s', 'word.chosen', 'жоқ', [early.id]);
  const ofA = a.write('s', 'word.chosen', 'иә', [common.id]);
  const { state, conflicts } = fold([common, early, late, ofA]);
  expect(state).toEqual(['бастау', 'иә']);
  expect(conflicts).toMatchObject([{ between: [ofA.id, late.id] }]);

  const forB = a.write('s', 'conflict.settled', { between: [ofA.id, late.id], chosen: late.id }, [
    ofA.id,
    late.id,
  ]);
  const settled = fold([common, early, late, ofA, forB]);
  expect(settled).toMatchObject({ state: ['бастау', 'мүмкін', 'жоқ'], conflicts: [] });
});
