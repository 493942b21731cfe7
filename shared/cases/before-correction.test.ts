import { expect, test } from 'vitest';
import { caseId, day, openAppeal, Workstation } from '#tests/contract/journal/workstation.ts';
import { beforeCorrections } from './before-correction.ts';

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
