import { describe, expect, test } from 'vitest';
import { caseId, chief, day, openAppeal, Workstation } from '#tests/contract/journal/workstation.ts';
import type { Command } from './commands.ts';
import { openConflicts } from './conflicts.ts';
import { LetterId } from './payloads.ts';
import { lettingGo, unfinishedPapers } from './today/unfinished-papers.ts';

const letter = LetterId.parse('11111111-1111-4111-8111-111111111111');
const kind = 'interim-answer';
const about = { case: caseId('case-1') };
const ofAct = { case: caseId('act-1') };
const draftLetter: Command = { do: 'draftLetter', ...about, letter, kind, fields: { reason: 'А' } };
const draftAct: Command = { do: 'draftAct', ...ofAct, act: 'protest', fields: { demand: 'А' } };
const issueLetter: Command = {
  do: 'issueLetter',
  ...about,
  ...{ letter, kind, number: '1-1/1', on: day('2026-04-28'), signer: chief.id },
};

function deskWithDrafts(): Workstation {
  const desk = new Workstation('a').found();
  desk.do(openAppeal());
  desk.do({ ...openAppeal(), ...ofAct, matter: 'protest', facts: [] } as Command);
  desk.do(draftLetter);
  desk.do(draftAct);
  return desk;
}

describe('a draft that is not wanted', () => {
  test('goes from every list with what it said, and comes back as it was', () => {
    const desk = deskWithDrafts();
    const papers = unfinishedPapers(desk.state, chief.id).map(lettingGo);
    expect(papers).toHaveLength(2);
    for (const { drop } of papers) desk.do(drop);
    expect(unfinishedPapers(desk.state, chief.id)).toEqual([]);
    expect(desk.get('case-1').letters).toEqual([]);
    expect(desk.get('act-1').draft).toBeUndefined();
    expect(desk.get('act-1').isDraftDropped).toBe(true);
    for (const { restore } of papers) desk.do(restore);
    expect(desk.get('case-1').letters[0]?.draft.fields).toEqual({ reason: 'А' });
    expect(desk.get('act-1').draft?.fields).toEqual({ demand: 'А' });
    expect(desk.get('act-1').isDraftDropped).toBeUndefined();
  });

  test('is one that was begun and has no number', () => {
    const desk = deskWithDrafts();
    desk.do(issueLetter);
    expect(desk.refusal({ do: 'dropLetter', ...about, letter })).toMatchObject({
      code: 'LETTER_ALREADY_ISSUED',
    });
    expect(desk.refusal({ do: 'dropAct', ...ofAct, act: 'representation' })).toMatchObject({
      code: 'ACT_NOT_DRAFTED',
    });
    desk.do({ do: 'dropAct', ...ofAct, act: 'protest' });
    expect(desk.refusal({ do: 'dropAct', ...ofAct, act: 'protest' })).toMatchObject({
      code: 'ACT_NOT_DRAFTED',
    });
  });
});

describe('a draft that one lets go of', () => {
  const two = () => {
    const one = deskWithDrafts();
    const other = new Workstation('b');
    other.meet(one);
    return [one, other] as const;
  };

  test('and another writes on waits for a person’s word', () => {
    const [one, other] = two();
    one.do({ do: 'dropLetter', ...about, letter });
    other.do({ ...draftLetter, fields: { reason: 'Б' } });
    one.meet(other);
    expect(openConflicts(one.state)).toHaveLength(1);
    expect(one.state).toEqual(other.state);
  });

  test('and another issues meanwhile stands under its number', () => {
    const [one, other] = two();
    one.do({ do: 'dropLetter', ...about, letter });
    other.do(issueLetter);
    one.meet(other);
    expect(one.get('case-1').letters[0]?.issued?.number).toBe('1-1/1');
    expect(one.state).toEqual(other.state);
  });
});
