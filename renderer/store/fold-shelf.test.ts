import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createEventWriter } from '#tests/contract/journal/event-writer.ts';
import { foldCases } from '#shared/cases/office-state.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { foldShelf, surveyShelf } from './fold-shelf.ts';
import { leavesOf, openAll, type Leaf } from './leaf.ts';
import { PassingShelf } from './passing-shelf.ts';
import { emptySentinel, sealRecord, type Sealer } from './sealed-record.ts';

const opening = {
  ...{ matter: 'appeal', title: 'Жолданым', parties: { applicant: { name: 'Өтегенова' } } },
  ...{ source: { kind: 'paper' }, on: '2026-04-27' },
};
const answered = { fact: { fact: 'answered', on: '2026-05-01', language: 'kk' } };
const silent = () => undefined;
let sealer: Sealer;

beforeAll(async () => {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  sealer = { store: 'store-1', key };
});

/** Events of several cases, as they were recorded one after another; a case met first is opened by that. */
function journalOf(subjects: readonly number[]): JournalEvent[] {
  const writer = createEventWriter('dev-a');
  const opened = new Set<number>();
  return subjects.map((subject) => {
    const isFirst = !opened.has(subject);
    opened.add(subject);
    // Case 0 is one whose opening has not arrived.
    const [type, payload] = isFirst && subject > 0 ? ['case.opened', opening] : ['fact.recorded', answered];
    return writer.write(`c${subject}`, type, payload);
  });
}

/** One record for each event; pages of so many of them. */
async function shelved(events: readonly JournalEvent[], pageLength: number) {
  const records = await Promise.all(
    events.map((event, at) => sealRecord(sealer, at + 1, { events: [event] })),
  );
  const singles = (await openAll(sealer, records)).filter((single) => single !== undefined);
  const leaves: Leaf[] = [];
  for (let at = 0; at < singles.length; at += pageLength)
    leaves.push(...(await leavesOf(sealer, singles.slice(at, at + pageLength))));
  const shelf = new PassingShelf();
  await shelf.append(leaves, { ...emptySentinel, count: records.length });
  return { shelf, sealer };
}

test('a journal folded with few events in hand is the journal folded at once, however its cases mix', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(9), { maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 9 }),
      async (subjects, holds, pageLength) => {
        const events = journalOf(subjects);
        const from = await shelved(events, pageLength);
        const surveyed = await surveyShelf(from, events.length, silent);
        const state = await foldShelf(from, surveyed, { tell: silent, holds });
        const atOnce = foldCases(events);
        expect(state).toEqual(atOnce);
        expect([...state.cases.keys()]).toEqual([...atOnce.cases.keys()]);
        expect(surveyed.memory.count).toBe(events.length);
      },
    ),
    { numRuns: 40 },
  );
});

test('what is told of the fold ends at the number of events', async () => {
  const events = journalOf([1, 2, 1, 3, 2, 1]);
  const from = await shelved(events, 2);
  const told: (readonly number[])[] = [];
  const surveyed = await surveyShelf(from, events.length, silent);
  await foldShelf(from, surveyed, { tell: (done, of) => told.push([done, of]), holds: 2 });
  expect(told.at(-1)).toEqual([6, 6]);
});
