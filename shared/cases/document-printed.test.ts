import { expect, test } from 'vitest';
import { createEventWriter } from '#tests/contract/journal/event-writer.ts';
import { caseId, openAppeal, Workstation } from '#tests/contract/journal/workstation.ts';
import { presentPayload } from '../journal/event-kind.ts';
import { caseEvents } from './case-events.ts';
import type { Command } from './commands.ts';
import { foldCase } from './office-state.ts';

const sha256 = 'a'.repeat(64);

/** As the release before wrote it. */
function printedByTheOldRelease() {
  const desk = createEventWriter('a');
  const opened = desk.write('case-1', 'case.opened', {
    matter: 'protest',
    title: 'Наразылық',
    parties: {},
    source: { kind: 'own-initiative' },
    on: '2026-04-27',
  });
  const printed = desk.write('case-1', 'document.printed', {
    act: 'protest',
    language: 'kk',
    copies: 2,
    sha256,
    fileName: 'Наразылық (kk).pdf',
  });
  return { opened, printed };
}

const present = {
  paper: { kind: 'act', id: 'protest' },
  language: 'kk',
  medium: 'pdf',
  copies: 2,
  sha256,
  fileName: 'Наразылық (kk).pdf',
};

test('a print recorded by the old release is the print of an act to PDF', () => {
  const { opened, printed } = printedByTheOldRelease();
  expect(foldCase([opened, printed])?.prints).toEqual([{ ...present, event: printed.id }]);
  expect(presentPayload(printed, caseEvents)).toEqual(present);
});

test('an entry of a newer release is not read as if it were ours', () => {
  const { printed } = printedByTheOldRelease();
  expect(presentPayload({ ...printed, version: 3 }, caseEvents)).toBeUndefined();
  expect(presentPayload({ ...printed, type: 'song.sung' }, caseEvents)).toBeUndefined();
});

const sheets: Command = {
  do: 'recordPrints',
  case: caseId('case-1'),
  prints: (['kk', 'ru'] as const).map((language) => ({
    paper: { kind: 'calculation-sheet', id: 'T22-08' },
    language,
    medium: 'pdf',
    copies: 1,
    sha256,
    fileName: `парақ (${language}).pdf`,
  })),
};

function deskWithAnAppeal(): Workstation {
  const desk = new Workstation('a').found();
  desk.do(openAppeal());
  return desk;
}

test('any paper made from a case is recorded with it, papers made together in one step', () => {
  const desk = deskWithAnAppeal();
  expect(desk.do(sheets).map(({ type, version }) => [type, version])).toEqual([
    ['document.printed', 2],
    ['document.printed', 2],
  ]);
  expect(desk.get('case-1').prints.map(({ paper, language }) => [paper.kind, paper.id, language])).toEqual([
    ['calculation-sheet', 'T22-08', 'kk'],
    ['calculation-sheet', 'T22-08', 'ru'],
  ]);
});

test('a paper put straight on the printer has no file', () => {
  const desk = deskWithAnAppeal();
  const print = {
    paper: { kind: 'letter', id: 'cover' },
    language: 'kk',
    medium: 'paper',
    copies: 3,
  } as const;
  desk.do({ do: 'recordPrints', case: caseId('case-1'), prints: [print] });
  expect(desk.get('case-1').prints).toMatchObject([print]);
});

test('an act that was never drafted in the case was not printed from it', () => {
  const desk = deskWithAnAppeal();
  const refused = { ...sheets, prints: [{ ...present, language: 'kk' as const }] };
  expect(desk.refusal(refused)).toEqual({ code: 'ACT_NOT_DRAFTED' });
});
