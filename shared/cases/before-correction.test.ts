import { expect, test } from 'vitest';
import { caseId, chief, day, openAppeal, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import { beforeCorrections, holdersBefore } from './before-correction.ts';

test('of every correction it is told how the fact read before, also where it was corrected twice', () => {
  const desk = new Workstation('a');
  const received = desk.do(openAppeal()).find(({ type }) => type === 'fact.recorded');
  if (!received) throw new Error('an appeal begins with a fact');
  const correct = (corrects: typeof received.id, on: string) =>
    desk.do({
      ...{ do: 'correctFact', case: caseId('case-1'), corrects, reason: 'описка' },
      fact: { fact: 'received', on: day(on), language: 'kk' },
    })[0]?.id ?? received.id;
  const first = correct(received.id, '2026-04-26');
  const second = correct(received.id, '2026-04-25');
  const before = beforeCorrections(desk.events);
  expect([first, second].map((id) => before.get(id)?.on)).toEqual(['2026-04-27', '2026-04-26']);
});

test('of every hand-over it is told in whose hands the case was', () => {
  const desk = new Workstation('a');
  const [deputy, prosecutor] = [userOf('deputyDistrictProsecutor'), userOf('prosecutor')];
  for (const user of [chief, deputy, prosecutor]) desk.do({ do: 'admitUser', user });
  desk.do(openAppeal());
  const handOver = (to: typeof chief) =>
    desk.do({ do: 'handOver', cases: [caseId('case-1')], to: to.id, reason: 'отпуск' })[0]?.id ?? '';
  const handed = [handOver(deputy), handOver(prosecutor)];
  const before = new Map<string, string>(holdersBefore(desk.events));
  expect(handed.map((id) => before.get(id))).toEqual([chief.id, deputy.id]);
});
