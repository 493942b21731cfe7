import { expect, test } from 'vitest';
import {
  caseId,
  chief,
  day,
  districtOffice,
  openAppeal,
  userOf,
  Workstation,
} from '#tests/contract/journal/workstation.ts';
import type { LegalProblem } from '../law/types.ts';
import type { OfficeState } from './case.ts';
import type { Command } from './commands.ts';
import { nextNumber } from './numbers/next-number.ts';

const prosecutor = userOf('prosecutor');
const staff = userOf('staff');

const extendedByAProsecutor: Command = {
  do: 'recordFact',
  case: caseId('case-1'),
  fact: { fact: 'extended', on: day('2026-05-12'), until: day('2026-06-01'), by: 'prosecutor' },
};

function deskWithAnAppeal(): Workstation {
  const desk = new Workstation('a').found();
  desk.do(openAppeal());
  return desk;
}

test('opening a case records its opening and its first facts on the day given, not on the clock’s', () => {
  const desk = deskWithAnAppeal();
  expect(desk.get('case-1')).toMatchObject({
    matter: 'appeal',
    openedOn: '2026-04-27',
    openedBy: chief.id,
    source: { kind: 'e-otinish', number: 'ЖТ-2026-00001' },
    facts: [{ fact: { fact: 'received', on: '2026-04-27', language: 'kk' } }],
  });
  expect(desk.refusal(openAppeal())).toEqual({ code: 'CASE_ALREADY_OPEN' });
});

test('an extension decided by a prosecutor is refused with its rule and its article', () => {
  const desk = deskWithAnAppeal();
  expect(desk.refusal(extendedByAProsecutor)).toMatchObject({
    problems: [{ rule: 'A7', basis: { article: '24', paragraph: '4' } }],
  });
  expect(desk.get('case-1').facts).toHaveLength(1);
});

test('the chief may decide otherwise with a reason, and the decision is an event beside the fact', () => {
  const desk = deskWithAnAppeal();
  const recorded = desk.do(extendedByAProsecutor, {
    override: { reason: 'бұйрық бойынша міндетін атқарушы' },
  });
  expect(recorded.map(({ type }) => type)).toEqual(['fact.recorded', 'rule.overridden']);
  expect(desk.get('case-1').overrides).toMatchObject([
    { rule: 'A7', by: 'districtProsecutor', reason: 'бұйрық бойынша міндетін атқарушы' },
  ]);
});

test('nobody overrides without a reason, without the right, or where the law lets nobody', () => {
  const desk = deskWithAnAppeal();
  const override = { reason: 'керек' };
  expect(desk.refusal(extendedByAProsecutor, { override: { reason: ' ' } })).toEqual({
    code: 'CASE_REASON_MISSING',
  });
  expect(desk.refusal(extendedByAProsecutor, { override, author: prosecutor })).toHaveProperty('problems');
  const receivedTwice: Command = {
    do: 'recordFact',
    case: caseId('case-1'),
    fact: { fact: 'received', on: day('2026-04-28') },
  };
  expect(desk.refusal(receivedTwice, { override })).toMatchObject({ problems: [{ rule: 'X1' }] });
});

test('the reason given for one breach does not cover the next', () => {
  const desk = deskWithAnAppeal();
  desk.do(extendedByAProsecutor, { override: { reason: 'бірінші рет' } });
  expect(desk.refusal(extendedByAProsecutor)).toMatchObject({ problems: [{ rule: 'A7' }] });
  desk.do(extendedByAProsecutor, { override: { reason: 'екінші рет' } });
  expect(desk.get('case-1').overrides.map(({ reason }) => reason)).toEqual(['бірінші рет', 'екінші рет']);
});

test('a breach that is already in the case does not forbid the next fact', () => {
  const desk = deskWithAnAppeal();
  const { id, heads } = desk.get('case-1');
  const { fact } = extendedByAProsecutor;
  desk.hear([desk.writer.write(id, 'fact.recorded', { fact }, heads)]);
  const answered = { fact: 'answered', on: day('2026-05-20'), language: 'kk' };
  expect(desk.refusal({ do: 'recordFact', case: id, fact: answered })).toBeUndefined();

  expect(desk.refusal({ do: 'overrideRule', case: id, rule: 'A2', reason: 'х' })).toEqual({
    code: 'CASE_RULE_NOT_BROKEN',
  });
  desk.do({ do: 'overrideRule', case: id, rule: 'A7', reason: 'басшының шешімі' });
  expect(desk.get('case-1').overrides).toHaveLength(1);
});

test('a correction that would break a rule is refused like a fact that does', () => {
  const desk = deskWithAnAppeal();
  const [extended] = desk.do({
    ...extendedByAProsecutor,
    fact: { fact: 'extended', on: day('2026-05-12'), until: day('2026-06-01'), by: 'districtProsecutor' },
  });
  const correct = {
    do: 'correctFact',
    case: caseId('case-1'),
    corrects: extended!.id,
    fact: { fact: 'extended', on: day('2026-05-12'), until: day('2026-06-01'), by: 'prosecutor' },
    reason: 'қате',
  } as const;
  expect(desk.refusal(correct)).toMatchObject({ problems: [{ rule: 'A7' }] });
  expect(desk.refusal({ ...correct, reason: '' })).toEqual({ code: 'CASE_REASON_MISSING' });
});

test('an act is issued only from its draft, only once under a number, and only past its own checks', () => {
  const desk = deskWithAnAppeal();
  const id = caseId('case-1');
  const issue: Command = {
    do: 'issueAct',
    case: id,
    act: 'protest',
    number: '2-07/1-1',
    on: day('2026-05-04'),
    signer: chief.id,
  };
  expect(desk.refusal(issue)).toEqual({ code: 'ACT_NOT_DRAFTED' });
  desk.do({
    do: 'draftAct',
    case: id,
    act: 'protest',
    fields: { demand: { kk: 'күшін жою', ru: 'отменить' } },
  });

  const noDemand: LegalProblem = {
    rule: 'M3',
    severity: 'block',
    basis: { act: '155-VII', article: '33' },
    facts: [],
    overridableBy: [],
  };
  expect(desk.refusal(issue, { checkAct: () => [noDemand] })).toEqual({ problems: [noDemand] });
  expect(desk.refusal({ ...issue, signer: staff.id })).toMatchObject({ details: { at: 'signer' } });
  expect(
    desk.refusal({ do: 'dispatchAct', case: id, act: 'protest', on: day('2026-05-05'), channel: 'post' }),
  ).toEqual({ code: 'ACT_NOT_ISSUED' });

  desk.do(issue);
  const tooEarly = { code: 'ACT_DATE_BEFORE_ISSUE' };
  expect(
    desk.refusal({ do: 'dispatchAct', case: id, act: 'protest', on: day('2026-05-03'), channel: 'post' }),
  ).toEqual(tooEarly);
  expect(
    desk.refusal({ do: 'recordFact', case: id, fact: { fact: 'answered', on: day('2026-05-03') } }),
  ).toEqual(tooEarly);
  desk.do({ do: 'recordFact', case: id, fact: { fact: 'interimAnswered', on: day('2026-05-04') } });
  const told = desk.get('case-1').facts.at(-1);
  const earlier = { fact: 'interimAnswered', on: day('2026-05-03') };
  expect(
    desk.refusal({ do: 'correctFact', case: id, corrects: told!.event, fact: earlier, reason: 'қате' }),
  ).toEqual(tooEarly);
  desk.do({ do: 'dispatchAct', case: id, act: 'protest', on: day('2026-05-05'), channel: 'post' });
  expect(desk.get('case-1')).toMatchObject({
    issued: { number: '2-07/1-1', signer: chief.id },
    dispatches: [{ channel: 'post' }],
  });
  const issued = { code: 'ACT_ALREADY_ISSUED', details: { number: '2-07/1-1' } };
  expect(desk.refusal({ ...issue, number: '2-07/1-2' })).toEqual(issued);
  expect(desk.refusal({ do: 'draftAct', case: id, act: 'protest', fields: {} })).toEqual(issued);
});

test('people are admitted by the head of the office, the first by themselves', () => {
  const desk = deskWithAnAppeal();
  expect(desk.refusal({ do: 'admitUser', user: staff }, { author: prosecutor })).toEqual({
    code: 'CASE_NOT_PERMITTED',
  });
  desk.do({ do: 'admitUser', user: staff });
  expect([...desk.state.users.keys()]).toEqual([chief.id, staff.id]);
});

test('what could not be read back is not recorded', () => {
  const desk = deskWithAnAppeal();
  const faulty = { fact: 'answered', on: day('2026-02-30') };
  expect(desk.refusal({ do: 'recordFact', case: caseId('case-1'), fact: faulty })).toEqual({
    code: 'CASE_INPUT_MALFORMED',
    details: { at: 'fact.on' },
  });
  expect(desk.refusal({ do: 'recordFact', case: caseId('case-9'), fact: faulty })).toEqual({
    code: 'CASE_UNKNOWN',
  });
});

test('each workstation numbers its papers in a series of its own', () => {
  const [a, b] = [deskWithAnAppeal(), new Workstation('b')];
  const card = (device: Workstation['writer']['device']) => ({
    device,
    office: districtOffice.id,
    name: 'Кеңсе',
  });
  a.do({ do: 'admitDevice', card: card(a.writer.device) });
  a.do({ do: 'admitDevice', card: card(b.writer.device) });
  a.meet(b);
  const given = (state: OfficeState, device: Workstation['writer']['device']) => {
    const next = nextNumber(state, { device, register: 'outgoing', on: day('2026-05-04') });
    return next.ok ? next.value.number : undefined;
  };
  const issueNext = (desk: Workstation, id: string) => {
    desk.do({ ...openAppeal(id), facts: [] } as Command);
    desk.do({ do: 'draftAct', case: caseId(id), act: 'protest', fields: {} });
    const number = given(desk.state, desk.writer.device)!;
    desk.do({
      do: 'issueAct',
      case: caseId(id),
      act: 'protest',
      number,
      on: day('2026-05-04'),
      signer: chief.id,
    });
    return number;
  };
  const numbers = [issueNext(a, 'p-1'), issueNext(b, 'p-2'), issueNext(a, 'p-3'), issueNext(b, 'p-4')];
  expect(numbers).toEqual(['2-07/1-1', '2-07/2-1', '2-07/1-2', '2-07/2-2']);
  a.meet(b);
  expect(given(a.state, a.writer.device)).toBe('2-07/1-3');
  expect(given(new Workstation('c').state, a.writer.device)).toBeUndefined();
});
