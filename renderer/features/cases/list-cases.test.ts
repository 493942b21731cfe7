import { describe, expect, it } from 'vitest';
import type { Case } from '#shared/cases/case.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { CaseAnswer } from '#shared/law/types.ts';
import type { CaseListState } from './case-list-slice.ts';
import { listCases } from './list-cases.ts';

const day = (text: string) => text as PlainDate;
const all: CaseListState = { search: '', matter: 'all', status: 'all', hands: 'all' };

interface Sample {
  title: string;
  due?: string;
  openedOn?: string;
  matter?: string;
  number?: string;
}

const dues = new Map<string, string | undefined>();
function sample({ title, due, openedOn = '2026-05-01', matter = 'appeal', number }: Sample): Case {
  dues.set(title, due);
  return {
    id: title,
    title,
    matter,
    openedOn,
    parties: { applicant: { name: 'Әбдірахман Қ.' } },
    source: { kind: 'e-otinish', ...(number !== undefined && { number }) },
  } as unknown as Case;
}

const answer = (given: Case) => {
  const due = dues.get(given.title);
  return {
    terms: due === undefined ? [] : [{ state: 'running', due }],
    problems: [],
  } as unknown as CaseAnswer;
};
const list = (cases: Case[], filter: Partial<CaseListState> = {}) =>
  listCases(cases, { ...all, ...filter }, { today: day('2026-05-20'), answer }).map(
    (line) => line.case.title,
  );

const cases = [
  sample({ title: 'Жер телімі туралы', due: '2026-05-21', number: 'ЖТ-2026-0412' }),
  sample({ title: 'Су құбыры', due: '2026-05-19' }),
  sample({ title: 'Аяқталған іс', openedOn: '2026-04-01' }),
  sample({ title: 'Наразылық', due: '2026-06-01', matter: 'protest' }),
];

describe('the list of cases', () => {
  it('shows first what is due first, and what is finished at the end', () => {
    expect(list(cases)).toEqual(['Су құбыры', 'Жер телімі туралы', 'Наразылық', 'Аяқталған іс']);
  });

  it('is searched by title, applicant and number, with or without Kazakh letters', () => {
    expect(list(cases, { search: 'теліми' })).toEqual(['Жер телімі туралы']);
    expect(list(cases, { search: 'ЖТ-2026' })).toEqual(['Жер телімі туралы']);
    expect(list(cases, { search: 'абдирахман су' })).toEqual(['Су құбыры']);
    expect(list(cases, { search: 'жоқ мұндай' })).toEqual([]);
  });

  it('is searched in texts of other programs, with Latin i and the old letters', () => {
    const pasted = [...cases, sample({ title: 'Түсіруге тыйым салу' })];
    expect(list(pasted, { search: 'тҥсiру' })).toEqual(['Түсіруге тыйым салу']);
    expect(list(cases, { search: 'телiмi' })).toEqual(['Жер телімі туралы']);
  });

  it('is narrowed by matter and by state', () => {
    expect(list(cases, { matter: 'protest' })).toEqual(['Наразылық']);
    expect(list(cases, { status: 'overdue' })).toEqual(['Су құбыры']);
    expect(list(cases, { status: 'closed' })).toEqual(['Аяқталған іс']);
    expect(list(cases, { status: 'running' })).toEqual(['Жер телімі туралы', 'Наразылық']);
  });
});
