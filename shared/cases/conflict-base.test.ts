import { expect, test } from 'vitest';
import type { EventId, SubjectId } from '#shared/journal/ids.ts';
import { caseId, chief, day, openAppeal, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import { baseOf, officeBaseOf } from './conflict-base.ts';

function twoWorkstations(): [Workstation, Workstation] {
  const [a, b] = [new Workstation('a'), new Workstation('b')];
  a.do({ do: 'admitUser', user: chief });
  a.do(openAppeal());
  a.meet(b);
  return [a, b];
}

const inCase = ({ events }: Workstation, id: SubjectId = caseId('case-1')) =>
  events.filter(({ subject }) => subject === id);
const baseAt = (desk: Workstation) => baseOf(desk.get('case-1').conflicts[0]!, inCase(desk));
const correction = (corrects: EventId, on: string) =>
  ({
    ...{ do: 'correctFact', case: caseId('case-1'), corrects, reason: 'описка' },
    fact: { fact: 'received', on: day(on), language: 'kk' },
  }) as Parameters<Workstation['do']>[0];

test('two corrections of one fact stand beside the fact they both corrected', () => {
  const [a, b] = twoWorkstations();
  const received = a.events.find(({ type }) => type === 'fact.recorded')!;
  a.do({
    do: 'recordFact',
    case: caseId('case-1'),
    fact: { fact: 'interimAnswered', on: day('2026-05-08') },
  });
  a.meet(b);
  a.do(correction(received.id, '2026-04-26'));
  b.do(correction(received.id, '2026-04-25'));
  a.meet(b);
  expect(baseAt(a)).toEqual(received);
  expect(baseAt(b)).toEqual(received);
});

test('two drafts stand beside the draft they both changed', () => {
  const [a, b] = [new Workstation('a'), new Workstation('b')];
  a.do({ do: 'admitUser', user: chief });
  a.do({ ...openAppeal(), matter: 'protest', facts: [] } as ReturnType<typeof openAppeal>);
  const draft = (demand: string) =>
    ({ do: 'draftAct', case: caseId('case-1'), act: 'protest', fields: { demand } }) as const;
  const [common] = a.do(draft('күшін жою'));
  a.meet(b);
  a.do(draft('күшін жойып, қайта қарау'));
  b.do(draft('тоқтата тұру'));
  a.meet(b);
  expect(baseAt(a)).toEqual(common);
});

test('a first decision taken twice stands beside the last entry both had before them', () => {
  const [a, b] = twoWorkstations();
  const extended = (until: string) =>
    ({
      ...{ do: 'recordFact', case: caseId('case-1') },
      fact: { fact: 'extended', on: day('2026-05-08'), until: day(until), by: 'head' },
    }) as Parameters<Workstation['do']>[0];
  a.do(extended('2026-06-01'));
  b.do(extended('2026-06-15'));
  a.meet(b);
  expect(baseAt(a)).toEqual(inCase(a)[1]);
});

test('two changes of a person’s card stand beside the card they both changed', () => {
  const [a, b] = [new Workstation('a'), new Workstation('b')];
  const [card] = a.do({ do: 'admitUser', user: chief });
  a.do({ do: 'admitUser', user: userOf('prosecutor') });
  a.meet(b);
  const renamed = (kk: string) => ({ do: 'admitUser', user: { ...chief, name: { kk, ru: kk } } }) as const;
  a.do(renamed('А.Б. Серікқызы'));
  b.do(renamed('А.Б. Серик'));
  a.meet(b);
  const [conflict] = a.state.conflicts;
  expect(officeBaseOf(conflict!, a.state.history)).toEqual(card);
});

test('decisions that knew nothing in common have no base', () => {
  const [a, b] = [new Workstation('a'), new Workstation('b')];
  for (const desk of [a, b]) desk.do({ do: 'admitUser', user: chief });
  a.do(openAppeal());
  b.do({ ...openAppeal(), title: 'Басқа атау' } as ReturnType<typeof openAppeal>);
  a.meet(b);
  expect(baseAt(a)).toBeUndefined();
});
