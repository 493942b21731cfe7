import { expect, test } from 'vitest';
import { caseId, chief, day, openAppeal, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import { UserId } from '../../journal/ids.ts';
import { LetterId } from '../payloads.ts';
import { unfinishedPapers } from './unfinished-papers.ts';

const deputy = userOf('deputyDistrictProsecutor', 'u2');
const [first, second, third] = ['1', '2', '3'].map((digit) =>
  LetterId.parse(`${digit.repeat(8)}-1111-4111-8111-111111111111`),
);
const kind = 'interim-answer';

test('what was begun and has no number stands in one list, one’s own first', () => {
  const desk = new Workstation('a').found(deputy);
  for (const id of ['one', 'two']) desk.do(openAppeal(id));
  const draft = (id: string, letter: LetterId | undefined) =>
    desk.do({ do: 'draftLetter', case: caseId(id), kind, letter: LetterId.parse(letter), fields: {} });
  draft('one', first);
  draft('one', second);
  draft('two', third);
  const issued = { number: '1-1/1', on: day('2026-04-28'), signer: chief.id };
  desk.do({ do: 'issueLetter', case: caseId('one'), letter: LetterId.parse(second), kind, ...issued });
  const writer = desk.get('one').letters[0]?.draft.author;
  // The third was saved by a colleague.
  const other = desk.get('two');
  const letters = other.letters.map((letter) => ({
    ...letter,
    draft: { ...letter.draft, author: deputy.id },
  }));
  const cases = new Map(desk.state.cases).set(other.id, { ...other, letters });
  const seen = (reader: UserId | undefined) =>
    unfinishedPapers({ cases }, UserId.parse(reader)).map(({ letter }) => letter?.id);
  expect(seen(writer)).toEqual([first, third]);
  expect(seen(deputy.id)).toEqual([third, first]);
});
