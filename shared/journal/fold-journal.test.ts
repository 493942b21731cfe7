import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createEventWriter } from '#tests/contract/journal/event-writer.ts';
import { foldJournal, type EventKind, type JournalFold } from './fold-journal.ts';
import type { JournalEvent } from './journal-event.ts';

interface Words {
  readonly said: readonly string[];
  readonly unknown: readonly string[];
}

const wordSaid: EventKind<Words, { word: string; loud: boolean }> = {
  version: 2,
  schema: z.strictObject({ word: z.string(), loud: z.boolean() }),
  upcasts: { 1: (payload) => ({ ...(payload as { word: string }), loud: false }) },
  apply: (state, { word, loud }) => ({ ...state, said: [...state.said, loud ? word.toUpperCase() : word] }),
};

const words: JournalFold<Words> = {
  initial: { said: [], unknown: [] },
  kinds: { 'word.said': wordSaid },
  unknown: (state, event) => ({ ...state, unknown: [...state.unknown, event.id] }),
};

test('events in any order give one state', () => {
  const a = createEventWriter('a', () => 1_000);
  const b = createEventWriter('b', () => 1_000);
  const events = ['1', '2', '3'].flatMap((word) => [
    a.write('s', 'word.said', { word: `a${word}` }),
    b.write('s', 'word.said', { word: `b${word}` }),
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
      expect(foldJournal(shuffled, words)).toEqual(foldJournal(events, words));
    }),
  );
});

test('an event written by the previous release is brought to the present version', () => {
  const old = createEventWriter('a').write('s', 'word.said', { word: 'ия' });
  expect(foldJournal([old], words).said).toEqual(['ия']);
});

test.each<[string, Partial<JournalEvent>]>([
  ['of a type from a newer release', { type: 'song.sung' }],
  ['of a newer version', { version: 3 }],
  ['whose payload this release cannot read', { version: 2, payload: { word: 5 } }],
])('an event %s is kept as unknown', (_which, change) => {
  const event = { ...createEventWriter('a').write('s', 'word.said', { word: 'x' }), ...change };
  expect(foldJournal([event], words)).toEqual({ said: [], unknown: ['a.1.1'] });
});
