import { expect, test } from 'vitest';
import { caseId, chief, day, openAppeal, Workstation } from '#tests/contract/journal/workstation.ts';
import type { Command } from './commands.ts';
import { LetterId } from './payloads.ts';
import { registerPaper, registers, registerTable } from './registers.ts';

const appealOf = (id: string) => openAppeal(id) as Extract<Command, { do: 'openCase' }>;
const year = { from: day('2026-01-01'), to: day('2026-12-31') };

function desk(): Workstation {
  const a = new Workstation('a').found();
  a.do(openAppeal());
  const letter = {
    case: caseId('case-1'),
    letter: LetterId.parse('11111111-1111-4111-8111-111111111111'),
    kind: 'redirect-letter',
  };
  a.do({ do: 'draftLetter', ...letter, fields: {} });
  a.do({ do: 'issueLetter', ...letter, number: '2-07/1-1', on: day('2026-04-28'), signer: chief.id });
  a.do({ do: 'dispatchLetter', ...letter, on: day('2026-04-29'), channel: 'post' });
  return a;
}

test('a letter that was issued stands in the register of outgoing papers, and its appeal in two others', () => {
  const { state } = desk();
  const rows = (name: (typeof registers)[number]) =>
    registerTable(name, year, { state, language: 'ru' }).rows;
  expect(rows('outgoing')).toEqual([
    [
      '1',
      '28.04.2026',
      '2-07/1-1',
      'Направление обращения по компетенции',
      'Жер телімі туралы жолданым',
      'А.Б. Серікұлы',
      '29.04.2026',
      'почтой',
    ],
  ]);
  expect(rows('appeals')).toEqual([
    [
      '1',
      '27.04.2026',
      'ЖТ-2026-00001',
      'Қ. Өтегенова',
      'Жер телімі туралы жолданым',
      'перенаправлено',
      '29.04.2026',
    ],
  ]);
  expect(rows('incoming')).toHaveLength(1);
  expect(rows('acts')).toEqual([]);
});

test('a register holds the days of its period and no other', () => {
  const { state } = desk();
  const may = { from: day('2026-04-28'), to: day('2026-05-31') };
  expect(registerTable('incoming', may, { state, language: 'kk' }).rows).toEqual([]);
  expect(registerTable('outgoing', may, { state, language: 'kk' }).rows).toHaveLength(1);
});

test('every row has a cell for each column, and the paper lies on its side', () => {
  const { state } = desk();
  for (const register of registers) {
    const table = registerTable(register, year, { state, language: 'kk' });
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(registerPaper(table, year, 'kk')).toMatchObject({ orientation: 'landscape', language: 'kk' });
  }
});

test('a case stands in its books on the day of registration that its card states, not on that of its entry', () => {
  const a = desk();
  const card = appealOf('late-entry');
  a.do({
    ...card,
    source: { kind: 'paper', number: '12' },
    facts: [{ fact: 'registered', on: day('2026-04-20') }],
  });
  const { state } = a;
  const week = { from: day('2026-04-20'), to: day('2026-04-24') };
  expect(
    registerTable('appeals', week, { state, language: 'ru' }).rows.map((row) => row.slice(1, 3)),
  ).toEqual([['20.04.2026', '12']]);
});

test('an act drawn up on an appeal came from nowhere: the register of what came in has the appeal alone', () => {
  const a = desk();
  const act = { ...appealOf('act'), matter: 'protest' as const, facts: [] };
  a.do({ ...act, parent: caseId('case-1') });
  a.do({ ...act, case: caseId('reply'), parent: caseId('case-1'), source: { kind: 'paper', number: '7' } });
  const { rows } = registerTable('incoming', year, { state: a.state, language: 'kk' });
  expect(rows.map((row) => row[2])).toEqual(['7', 'ЖТ-2026-00001']);
});

test('each kind of case has a book of its own, with the days of its facts and its end in words', () => {
  const a = desk();
  const opened = { ...appealOf('analysis'), matter: 'analysis' as const };
  a.do({
    ...opened,
    ...{ parties: {}, source: { kind: 'own-initiative' }, title: 'Еңбек заңдары' },
    facts: [
      { fact: 'started', on: day('2026-04-02') },
      { fact: 'completed', on: day('2026-04-20'), outcome: 'breach' },
    ],
  });
  a.do({
    ...opened,
    ...{ case: caseId('order'), matter: 'higher-act', source: { kind: 'paper', number: '3-5' } },
    facts: [
      { fact: 'received', on: day('2026-04-02') },
      { fact: 'dueSet', on: day('2026-04-02'), until: day('2026-05-15') },
    ],
  });
  const rows = (register: (typeof registers)[number]) =>
    registerTable(register, year, { state: a.state, language: 'kk' }).rows;
  expect(rows('analyses')).toEqual([
    ['1', 'Еңбек заңдары', '02.04.2026', '20.04.2026', 'заң бұзушылық анықталды'],
  ]);
  expect(rows('higher').map((row) => row.slice(2))).toEqual([
    ['3-5', 'Қ. Өтегенова', 'Жер телімі туралы жолданым', '15.05.2026', ''],
  ]);
});
