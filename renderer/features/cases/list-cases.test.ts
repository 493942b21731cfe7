import { describe, expect, it } from 'vitest';
import type { Case } from '#shared/cases/case.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { TermInShort } from '#shared/law/types.ts';
import { everything, type Filter } from './case-list-slice.ts';
import { listCases } from './list-cases.ts';

const day = (text: string) => text as PlainDate;

interface Sample {
  title: string;
  due?: string;
  openedOn?: string;
  matter?: string;
  number?: string;
  registered?: string;
}

const dues = new Map<string, string | undefined>();
function sample({
  title,
  due,
  openedOn = '2026-05-01',
  matter = 'appeal',
  number,
  registered,
}: Sample): Case {
  dues.set(title, due);
  return {
    id: title,
    title,
    matter,
    openedOn,
    registered: registered ?? openedOn,
    facts: [],
    parties: { applicant: { name: 'Әбдірахман Қ.' } },
    source: { kind: 'e-otinish', ...(number !== undefined && { number }) },
  } as unknown as Case;
}

const running = (given: Case) => {
  const due = dues.get(given.title);
  return (due === undefined ? [] : [{ due }]) as unknown as TermInShort[];
};
const list = (cases: Case[], filter: Partial<Filter> = {}, found: ReadonlyMap<Case, number> | null = null) =>
  listCases(
    { cases: new Map(cases.map((each) => [each.id, each])), today: day('2026-05-20'), running },
    { ...everything, ...filter, held: null, found },
  ).map((line) => line.case.title);

const cases = [
  sample({ title: 'Жер телімі туралы', due: '2026-05-21', number: 'ЖТ-2026-0412' }),
  sample({ title: 'Су құбыры', due: '2026-05-19' }),
  sample({ title: 'Аяқталған іс', openedOn: '2026-04-01' }),
  sample({ title: 'Наразылық', due: '2026-06-01', matter: 'protest' }),
];

describe('the list of cases', () => {
  it('is narrowed by the day of registration that the card states, not by that of its entry', () => {
    const late = sample({ title: 'Кеш енгізілген', openedOn: '2026-05-10', registered: '2026-04-20' });
    const april = { from: day('2026-04-15'), to: day('2026-04-30') };
    expect(list([...cases, late], april)).toEqual(['Кеш енгізілген']);
  });

  it('shows first what is due first, and what is finished at the end', () => {
    expect(list(cases)).toEqual(['Су құбыры', 'Жер телімі туралы', 'Наразылық', 'Аяқталған іс']);
  });

  it('of a search shows the best finds first, and of equals what is due first', () => {
    const [land, water, finished, protest] = cases as [Case, Case, Case, Case];
    const found = new Map([
      [land, 8],
      [water, 8],
      [protest, 12],
    ]);
    expect(list(cases, {}, found)).toEqual([protest.title, water.title, land.title]);
    expect(list(cases, { status: 'overdue' }, found)).toEqual([water.title]);
    expect(list(cases, {}, new Map())).not.toContain(finished.title);
  });

  it('is narrowed by matter and by state', () => {
    expect(list(cases, { matter: 'protest' })).toEqual(['Наразылық']);
    expect(list(cases, { status: 'overdue' })).toEqual(['Су құбыры']);
    expect(list(cases, { status: 'closed' })).toEqual(['Аяқталған іс']);
    expect(list(cases, { status: 'running' })).toEqual(['Жер телімі туралы', 'Наразылық']);
  });

  it('is narrowed by the days of registration, both included', () => {
    expect(list(cases, { to: day('2026-04-01') })).toEqual(['Аяқталған іс']);
    expect(list(cases, { from: day('2026-05-01'), status: 'overdue' })).toEqual(['Су құбыры']);
  });
});
