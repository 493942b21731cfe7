import { expect, test } from 'vitest';
import { caseId, chief, day, openAppeal, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import { sampleEmblem } from '#tests/support/sample-emblem.ts';
import { defaultPaper } from '../../documents/paper.ts';
import type { Command } from '../commands.ts';
import { paperFrame } from '../paper-frame.ts';
import { blankStock, nextBlank, parseBlankMark } from './blank-stock.ts';
import { PaperSet, TextBlockId } from './payloads.ts';
import { earlierVersions } from './text-versions.ts';

const young = userOf('prosecutor', 'u2');
const clerk = userOf('staff', 'u3');

function office(name = 'a'): Workstation {
  const desk = new Workstation(name).found(young, clerk);
  desk.do(openAppeal());
  return desk;
}

const wide = { ...defaultPaper, margins: { ...defaultPaper.margins, left: 25 } };
const pack = (from: number, to: number): Command => ({
  do: 'receiveBlanks',
  series: 'А',
  from,
  to,
  on: day('2026-04-20'),
});
const onBlanks = (...numbers: number[]): Command => ({
  do: 'recordPrints',
  case: caseId('case-1'),
  prints: [
    {
      paper: { kind: 'letter', id: 'answer' },
      language: 'kk',
      medium: 'paper',
      copies: numbers.length,
      blanks: numbers.map((number) => ({ series: 'А', number })),
    },
  ],
});
const spoil = (number: number, reason = 'қағаз кептелді'): Command => ({
  do: 'spoilBlank',
  series: 'А',
  number,
  on: day('2026-04-27'),
  reason,
});

test('the office prints by the defaults of the form until its head or its chancery sets the paper', () => {
  const desk = office();
  expect(desk.state.paper.settings).toEqual(defaultPaper);
  expect(desk.refusal({ do: 'setPaper', paper: wide }, { author: young })).toEqual({
    code: 'CASE_NOT_PERMITTED',
  });
  desk.do({ do: 'setPaper', paper: wide }, { author: clerk });
  expect(desk.state.paper.settings).toEqual(wide);
});

test('no margin is set that could not be filed or that no printer reaches', () => {
  const narrow = { ...defaultPaper, margins: { ...defaultPaper.margins, left: 15 } };
  expect(office().refusal({ do: 'setPaper', paper: narrow })).toEqual({
    code: 'CASE_INPUT_MALFORMED',
    details: { at: 'paper.margins.left' },
  });
});

test('two workstations that set the paper differently are shown as a conflict, not overwritten in silence', () => {
  const [a, b] = [office('a'), new Workstation('b')];
  a.meet(b);
  a.do({ do: 'setPaper', paper: wide });
  b.do({ do: 'setPaper', paper: { ...defaultPaper, fontSize: 12 } });
  a.meet(b);
  expect(a.state.conflicts).toMatchObject([{ type: 'paper.set' }]);
  expect(b.state.paper.settings).toEqual(a.state.paper.settings);
});

test('the face is chosen with the rest of the paper; what was set before there was a choice stands in Times New Roman', () => {
  const desk = office();
  desk.do({ do: 'setPaper', paper: { ...defaultPaper, face: 'arial' } });
  expect(desk.state.paper.settings.face).toBe('arial');
  const { face: _, ...before } = wide;
  expect(PaperSet.parse({ paper: before }).paper).toEqual(wide);
  expect(wide.face).toBe('times');
  expect(desk.refusal({ do: 'setPaper', paper: { ...wide, face: 'comic' as 'arial' } })).toEqual({
    code: 'CASE_INPUT_MALFORMED',
    details: { at: 'paper.face' },
  });
});

test('the head or the chancery chooses the emblem of the office, and takes it away again', () => {
  const desk = office();
  const setEmblem = { do: 'setEmblem', emblem: sampleEmblem } as const;
  expect(desk.refusal(setEmblem, { author: young })).toEqual({ code: 'CASE_NOT_PERMITTED' });
  expect(paperFrame({ trail: {} }, desk.state, chief).emblem).toBeUndefined();
  desk.do(setEmblem, { author: clerk });
  expect(paperFrame({ trail: {} }, desk.state, chief).emblem).toEqual(sampleEmblem);
  desk.do({ do: 'setPaper', paper: wide });
  expect(desk.state.paper.emblem).toEqual(sampleEmblem);
  desk.do({ ...setEmblem, emblem: null });
  expect(desk.state.paper).toEqual({ ...office().state.paper, settings: wide });
});

test('nothing is taken for an emblem that is no picture', () => {
  const png = Buffer.from('<svg onload="alert(1)"/>').toString('base64');
  expect(office().refusal({ do: 'setEmblem', emblem: { png } })).toEqual({
    code: 'CASE_INPUT_MALFORMED',
    details: { at: 'emblem' },
  });
});

test('an emblem chosen on one workstation and taken away on another is a conflict, and neither is lost', () => {
  const [a, b] = [office('a'), new Workstation('b')];
  a.do({ do: 'setEmblem', emblem: sampleEmblem });
  a.meet(b);
  const other = { png: sampleEmblem.png.replace(/.{8}$/, 'AAAAAAAA') };
  const [ofA] = a.do({ do: 'setEmblem', emblem: other });
  const [ofB] = b.do({ do: 'setEmblem', emblem: null });
  a.meet(b);
  const between = [ofA!.id, ofB!.id];
  expect(b.state.conflicts).toEqual([{ type: 'emblem.set', what: 'emblem', between }]);
  expect(b.state.paper.emblem).toEqual(other);
  a.do({ do: 'settleConflict', between, chosen: ofB!.id, reason: 'бланк жаңарады' });
  a.meet(b);
  expect(b.state.paper.emblem).toBeUndefined();
});

test('a blank comes once, carries one paper or becomes waste with a reason, and the rest is left', () => {
  const desk = office();
  desk.do(pack(101, 110));
  desk.do(onBlanks(101, 102));
  desk.do(spoil(105));
  const [counted] = blankStock(desk.state).packs;
  expect(counted).toMatchObject({
    used: 2,
    spoiled: 1,
    leftCount: 7,
    left: [
      [103, 104],
      [106, 110],
    ],
  });
  expect(nextBlank(blankStock(desk.state))).toEqual({ series: 'А', number: 103 });
  expect(desk.refusal(pack(110, 120))).toEqual({
    code: 'BLANKS_RECEIVED_TWICE',
    details: { from: 101, to: 110 },
  });
  expect(desk.refusal(spoil(106, ' '))).toEqual({ code: 'CASE_REASON_MISSING' });
});

test.each([
  ['used already', 101],
  ['spoiled', 105],
  ['never received', 111],
])('a blank that is %s carries no other paper', (_why, number) => {
  const desk = office();
  desk.do(pack(101, 110));
  desk.do(onBlanks(101));
  desk.do(spoil(105));
  const refusal = { code: 'BLANK_NOT_IN_STOCK', details: { number: `А ${number}` } };
  expect(desk.refusal(onBlanks(number))).toEqual(refusal);
  expect(desk.refusal(spoil(number))).toEqual(refusal);
});

test('the number of a blank is read as it is printed on it', () => {
  expect(['А 000101', 'АБ№7', '12', '№ 5'].map(parseBlankMark)).toEqual([
    { series: 'А', number: 101 },
    { series: 'АБ', number: 7 },
    { series: '', number: 12 },
    { series: '', number: 5 },
  ]);
  expect(['', 'А', '0', 'А 1 а'].map(parseBlankMark)).toEqual([undefined, undefined, undefined, undefined]);
});

test('the office keeps its own texts whole in both languages, each saving a version in the journal', () => {
  const desk = office();
  const block = TextBlockId.parse('6f1f7a4e-6a2f-4a73-9df5-0a4d1f6b8c11');
  const text = { kk: 'Сотқа шағымдануға құқылысыз.', ru: 'Вы вправе обжаловать в суд.' };
  const keep = (name: string): Command => ({ do: 'keepText', block, name, text });
  desk.do(keep('Шағым'));
  const [again] = desk.do(keep('Шағымдану құқығы'));
  expect([...desk.state.paper.texts.values()]).toEqual([
    { block, name: 'Шағымдану құқығы', text, event: again?.id },
  ]);
  expect(desk.refusal({ do: 'keepText', block, name: 'Шағым', text: { ...text, ru: ' ' } })).toEqual({
    code: 'TEXT_INCOMPLETE',
  });
  desk.do({ do: 'dropText', block });
  expect(desk.state.paper.texts.size).toBe(0);
  expect(desk.events.filter(({ type }) => type === 'text.kept')).toHaveLength(2);
});

test('what a text of the office said before can be read, the newest first, and taken back', () => {
  const desk = office();
  const block = TextBlockId.parse('6f1f7a4e-6a2f-4a73-9df5-0a4d1f6b8c11');
  const keep = (kk: string, name = 'Шағым'): Command => ({
    do: 'keepText',
    ...{ block, name, text: { kk, ru: 'Вы вправе обжаловать.' } },
  });
  for (const kk of ['бір', 'екі', 'үш']) desk.do(keep(kk));
  desk.do(keep('үш', 'Шағымдану құқығы'));
  const earlier = () => earlierVersions(block, desk.state).map(({ kept }) => kept.text.kk);
  expect(earlier()).toEqual(['екі', 'бір']);
  desk.do(keep('бір'));
  expect(earlier()).toEqual(['үш', 'екі', 'бір']);
});

test('a register that was printed is in the journal of the office: which, for what days, how long, how many', () => {
  const desk = office();
  const print = {
    register: 'appeals',
    from: day('2026-01-01'),
    to: day('2026-04-27'),
    rows: 12,
    language: 'kk',
    medium: 'xlsx',
    copies: 1,
  } as const;
  desk.do({ do: 'recordRegisterPrint', ...print });
  expect(desk.state.paper.registersPrinted).toMatchObject([print]);
});
