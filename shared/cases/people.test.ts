import { expect, test } from 'vitest';
import { UserId } from '../journal/ids.ts';
import { caseId, chief, day, openAppeal, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import type { Command } from './commands.ts';
import { actingUser, casesOf, colleagues, handsIn, handsOf } from './people.ts';

const deputy = userOf('deputyDistrictProsecutor', 'u2');
const young = userOf('prosecutor', 'u3');

function office(name = 'a'): Workstation {
  const desk = new Workstation(name).found(deputy, young);
  return desk;
}

const leave = (from: string, to: string): Command => ({
  do: 'appointSubstitute',
  absent: chief.id,
  substitute: young.id,
  from: day(from),
  to: day(to),
});

test('on the days of the leave the substitute holds the absent one’s cases and role, and on no other', () => {
  const desk = office();
  desk.do(openAppeal());
  desk.do(leave('2026-05-01', '2026-05-10'));
  const role = (on: string) => actingUser(desk.state, young, day(on)).role;
  expect(['2026-04-30', '2026-05-01', '2026-05-10', '2026-05-11'].map(role)).toEqual([
    'prosecutor',
    'districtProsecutor',
    'districtProsecutor',
    'prosecutor',
  ]);
  expect(handsOf(desk.state, young.id, day('2026-05-05'))).toEqual(new Set([young.id, chief.id]));
  expect(actingUser(desk.state, young, day('2026-05-05'))).toMatchObject({ id: young.id, post: young.post });
  expect(actingUser(desk.state, chief, day('2026-05-05'))).toBe(chief);
  desk.do({ do: 'endSubstitution', absent: chief.id });
  expect(role('2026-05-05')).toBe('prosecutor');
});

test('a substitute signs under the post given for that time, written out in both languages, and administrative staff never', () => {
  const desk = office();
  const post = { kk: 'Ақбұлақ ауданы прокурорының м.а.', ru: 'И.о. прокурора Акбулакского района' };
  const given = { ...leave('2026-05-01', '2026-05-10'), post } as Extract<
    Command,
    { do: 'appointSubstitute' }
  >;
  expect(desk.refusal({ ...given, post: { ...post, ru: ' ' } })).toMatchObject({ details: { at: 'post' } });
  desk.do(given);
  const postOn = (on: string) => actingUser(desk.state, young, day(on)).post;
  expect(['2026-04-30', '2026-05-01', '2026-05-11'].map(postOn)).toEqual([young.post, post, young.post]);
  expect(actingUser(desk.state, { ...young, role: 'staff' }, day('2026-05-01')).post).toEqual(young.post);
});

test('one’s own work and that of those one substitutes are two shares of everybody’s', () => {
  const desk = office();
  desk.do(leave('2026-05-01', '2026-05-10'));
  const hands = (share: Parameters<typeof handsIn>[0], on: string) =>
    handsIn(share, desk.state, young.id, day(on));
  expect(hands('all', '2026-05-05')).toBeNull();
  expect(hands('mine', '2026-05-05')).toEqual(new Set([young.id]));
  expect(hands('substituted', '2026-05-05')).toEqual(new Set([chief.id]));
  expect(hands('substituted', '2026-05-11')).toEqual(new Set());
});

test('administrative staff who stand in for the head hold the cases, not the powers (44.2, 44.3)', () => {
  const desk = office();
  const clerk = userOf('staff', 'u4');
  desk.do({ do: 'admitUser', user: clerk });
  desk.do({ ...leave('2026-05-01', '2026-05-10'), substitute: clerk.id } as Command);
  expect(actingUser(desk.state, clerk, day('2026-05-02')).role).toBe('staff');
  expect(handsOf(desk.state, clerk.id, day('2026-05-02'))).toEqual(new Set([clerk.id, chief.id]));
});

test('a substitute of lower post does not lower one’s own', () => {
  const desk = office();
  desk.do({
    ...leave('2026-05-01', '2026-05-10'),
    do: 'appointSubstitute',
    absent: young.id,
    substitute: chief.id,
  } as Command);
  expect(actingUser(desk.state, chief, day('2026-05-02')).role).toBe('districtProsecutor');
});

test('all cases of one who leaves are handed over, each by an event that names who did it and why', () => {
  const desk = office();
  for (const id of ['c1', 'c2', 'c3']) desk.do(openAppeal(id), { author: young });
  const given = desk.state;
  expect(casesOf(given, UserId.parse('u1'))).toHaveLength(3);
  const cases = casesOf(given, chief.id).map(({ id }) => id);
  const events = desk.do({ do: 'handOver', cases, to: deputy.id, reason: 'демалыс' });
  expect(events.map(({ type }) => type)).toEqual(Array(3).fill('case.handed-over'));
  expect(casesOf(desk.state, deputy.id)).toHaveLength(3);
  expect(desk.get('c1')).toMatchObject({ responsible: deputy.id, openedBy: chief.id });
});

test('another’s case is handed over only by those who lead, and only to one who works here', () => {
  const desk = office();
  desk.do(openAppeal());
  const command: Command = { do: 'handOver', cases: [caseId('case-1')], to: deputy.id, reason: 'ауысу' };
  expect(desk.refusal(command, { author: young })).toEqual({ code: 'CASE_NOT_PERMITTED' });
  expect(desk.refusal({ ...command, reason: ' ' })).toEqual({ code: 'CASE_REASON_MISSING' });
  desk.do({ do: 'dismissUser', user: deputy.id });
  expect(desk.refusal(command)).toMatchObject({ code: 'CASE_INPUT_MALFORMED' });
});

test('who is dismissed keeps their name under old acts and works here no more, until admitted again', () => {
  const desk = office();
  desk.do({ do: 'dismissUser', user: young.id });
  expect(desk.state.users.has(young.id)).toBe(true);
  expect(colleagues(desk.state).map(({ id }) => id)).toEqual([chief.id, deputy.id]);
  desk.do({ do: 'admitUser', user: young });
  expect(colleagues(desk.state)).toHaveLength(3);
});

test('an office is never left without one who decides on its people', () => {
  const desk = office();
  expect(desk.refusal({ do: 'dismissUser', user: chief.id })).toEqual({ code: 'CASE_NOT_PERMITTED' });
  desk.do({ do: 'dismissUser', user: deputy.id });
  const lowered = { ...chief, role: 'staff' as const };
  expect(desk.refusal({ do: 'admitUser', user: lowered })).toEqual({ code: 'OFFICE_WITHOUT_HEAD' });
  expect(
    desk.refusal(
      { do: 'dismissUser', user: chief.id },
      { author: actingUser(desk.state, { ...deputy }, day('2026-04-27')) },
    ),
  ).toEqual({ code: 'OFFICE_WITHOUT_HEAD' });
  expect(desk.refusal({ do: 'dismissUser', user: chief.id }, { author: young })).toEqual({
    code: 'CASE_NOT_PERMITTED',
  });
});

test('a leave that ends before it begins, or substitutes oneself, is refused', () => {
  const desk = office();
  expect(desk.refusal(leave('2026-05-10', '2026-05-01'))).toEqual({
    code: 'CASE_INPUT_MALFORMED',
    details: { at: 'to' },
  });
  expect(desk.refusal(leave('2026-05-01', '2026-05-10'), { author: young })).toEqual({
    code: 'CASE_NOT_PERMITTED',
  });
});

test('two workstations that hand one case to two people at once ask a person which stands', () => {
  const [one, other] = [office('a'), new Workstation('b')];
  one.do(openAppeal());
  one.meet(other);
  one.do({ do: 'handOver', cases: [caseId('case-1')], to: deputy.id, reason: 'ауысу' });
  other.do({ do: 'handOver', cases: [caseId('case-1')], to: young.id, reason: 'ауысу' });
  one.meet(other);
  expect(one.get('case-1').conflicts).toMatchObject([{ what: 'responsible' }]);
  expect(one.get('case-1').responsible).toBe(other.get('case-1').responsible);
});
