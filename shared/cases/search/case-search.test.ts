import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { SubjectId } from '../../journal/ids.ts';
import type { Case, User } from '../case.ts';
import { CaseSearch, findPeople, numbersMeant } from './case-search.ts';

interface Sample {
  title: string;
  applicant?: string;
  iin?: string;
  address?: string;
  body?: { kk: string; ru: string };
  source?: string;
  numbers?: string[];
}

function sample(id: string, given: Sample): Case {
  const { title, applicant, body, numbers = [] } = given;
  const person = applicant && { name: applicant, iin: given.iin, address: given.address };
  return {
    ...{ id, title, numbers, dispatches: [], letters: [] },
    parties: { ...(person && { applicant: person }), ...(body && { body }) },
    source: { kind: 'e-otinish', number: given.source },
  } as unknown as Case;
}

const office: Record<string, Sample> = {
  land: {
    title: 'Жер телімін беруден бас тарту туралы',
    applicant: 'Әбдірахманов Қуаныш',
    iin: '850412300456',
    address: 'Абай к-сі, 12',
    source: 'ЖТ-2026-0412',
  },
  wages: { title: 'О невыплате заработной платы', applicant: 'Петрова Ольга', source: 'ЖТ-2026-1412' },
  water: {
    title: 'Су құбырының апаты туралы',
    applicant: 'Серікбаев Ерлан',
    numbers: ['2-07/1-34', '2-07/1-35'],
  },
  child: { title: 'Баланың құқығын бұзу туралы', applicant: 'Нұрланқызы Айгүл' },
  trader: {
    title: 'О незаконной проверке предпринимателя',
    body: { kk: 'Түлкібас ауданының әкімдігі', ru: 'Акимат Тюлькубасского района' },
  },
  plot: { title: 'Об изъятии земельного участка', applicant: 'Ғабитова Ләззат' },
};
const cases = new Map(
  Object.entries(office).map(([id, given]) => [id as SubjectId, sample(id, given)] as const),
);

function searchOf(given: ReadonlyMap<SubjectId, Case>): CaseSearch {
  const search = new CaseSearch();
  takeIn(search, given);
  return search;
}
function takeIn(search: CaseSearch, given: ReadonlyMap<SubjectId, Case>): void {
  for (const _pause of search.takeIn(given)) continue;
}
const found = (query: string, search = searchOf(cases), among = cases): string[] =>
  search.find(among, query).map(({ item }) => item.id);

describe('what is typed → what is found, the best first', () => {
  it.each([
    ['as it is written', 'Жер телімін', ['land']],
    ['in another case of the Kazakh word', 'телімге', ['land']],
    ['in the plural', 'жерлердің', ['land']],
    ['with the consonant hardened: құқығын', 'құқық', ['child']],
    ['with the consonant softened: құқық', 'құқықтары', ['child']],
    ['a Kazakh name in the genitive', 'Серікбаевтың', ['water']],
    ['in another case of the Russian word', 'заработную плату', ['wages']],
    ['a Russian surname of a man for a woman’s', 'Петров', ['wages']],
    ['a Russian surname in the genitive', 'Петровой', ['wages']],
    ['with the vowel that comes and goes', 'участок', ['plot']],
    ['with к for қ, а for ә, и for і', 'абдирахманов куаныш', ['land']],
    ['with у for ұ and ү', 'нурланкызы айгул', ['child']],
    ['with г for ғ, а for ә', 'габитова лаззат', ['plot']],
    ['with Latin letters of the same look', 'cу құбыры', ['water']],
    ['wholly in Latin letters of the same look', 'CY', ['water']],
    ['by the first letters', 'серікб', ['water']],
    ['by the first letters of two words', 'бас тар', ['land']],
    ['in any order', 'куаныш жер', ['land']],
    ['with a letter wrong', 'Серикбоев', ['water']],
    ['with a letter left out', 'предринимателя', ['trader']],
    ['with a letter too many', 'предприннимателя', ['trader']],
    ['with two letters swapped', 'Преtова Ольга', []],
    ['with two neighbours swapped', 'Перtова', []],
    ['with two Cyrillic neighbours swapped', 'Пертова', ['wages']],
    ['with the first letter wrong', 'Бетрова', ['wages']],
    ['by the number of a request', 'ЖТ-2026-0412', ['land']],
    ['by its end without the zero', '412', ['land']],
    ['by its beginning', 'ЖТ-2026', ['wages', 'land']],
    ['without its marks', 'жт20260412', ['land']],
    ['by the number of an act or a letter', '2-07/1-35', ['water']],
    ['a number that nobody gave', '2-07/1-36', []],
    ['by the individual number', '850412300456', ['land']],
    ['by the address', 'Абай көшесі', []],
    ['by the street', 'абай', ['land']],
    ['by the body in Kazakh', 'түлкібас әкімдік', ['trader']],
    ['by the body in Russian', 'акимата тюлькубасского', ['trader']],
    ['a word of one case and a word of another', 'жер Петрова', []],
    ['nothing but marks', ' — ', []],
  ])('%s: %s', (_how, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('a slip is looked for only where nothing is written so', () => {
    const two = new Map(
      [sample('a', { title: 'Иск Карима' }), sample('b', { title: 'Иск Карины' })].map((each) => [
        each.id,
        each,
      ]),
    );
    expect(found('карим', searchOf(two), two)).toEqual(['a']);
  });

  it('a number stands before a name, a name before a title, the word itself before its beginning', () => {
    const four = new Map(
      [
        sample('title', { title: 'Абай ауданы' }),
        sample('beginning', { title: '–', applicant: 'Абайханов' }),
        sample('name', { title: '–', applicant: 'Абай' }),
        sample('number', { title: '–', source: 'Абай-1' }),
      ].map((each) => [each.id, each]),
    );
    expect(found('абай', searchOf(four), four)).toEqual(['number', 'name', 'title', 'beginning']);
  });
});

test('a changed case is found by what it says now, and no more by what it said', () => {
  const search = searchOf(cases);
  const changed = new Map(cases).set(
    'water' as SubjectId,
    sample('water', { title: 'Газ құбырының апаты туралы' }),
  );
  takeIn(search, changed);
  expect(found('газ', search, changed)).toEqual(['water']);
  expect(found('серікбаев', search, changed)).toEqual([]);
});

test('a search that was stopped halfway takes in the rest the next time', () => {
  const many = new Map(
    Array.from({ length: 5_000 }, (_, at) => {
      const given = sample(`n${at}`, { title: `Іс ${at}` });
      return [given.id, given] as const;
    }),
  );
  const search = new CaseSearch();
  const halfway = search.takeIn(many);
  for (let step = 0; step < 60; step += 1) halfway.next();
  takeIn(search, many);
  expect(search.find(many, 'іс')).toHaveLength(5_000);
});

test('taken in at once or case by case, changed again and again, the answer is the same', () => {
  const title = fc.constantFrom('жер', 'жерге', 'су құбыры', 'жалоба', 'жалобы на суд', 'Карим', 'Карима');
  const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), title });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), title, (changes, query) => {
      const search = new CaseSearch();
      let now: ReadonlyMap<SubjectId, Case> = new Map();
      for (const { id, title: said } of changes) {
        now = new Map(now).set(id as SubjectId, sample(id, { title: said }));
        takeIn(search, now);
      }
      const byId = (ids: string[]) => ids.toSorted();
      expect(byId(found(query, search, now as never))).toEqual(
        byId(found(query, searchOf(now), now as never)),
      );
    }),
  );
});

test('of a case the paper is named that the number means', () => {
  const water = cases.get('water' as SubjectId);
  expect(water && numbersMeant(water, '2-07/1-35')).toEqual(['2-07/1-35']);
  expect(water && numbersMeant(water, 'апат')).toEqual([]);
});

test('people are found by name and post in either language', () => {
  const user = (id: string, name: string, post: string) =>
    ({ id, name: { kk: name, ru: name }, post: { kk: post, ru: post } }) as unknown as User;
  const people = [user('1', 'Сәрсенова Г.', 'прокурор'), user('2', 'Жұмабаев Т.', 'аға көмекші')];
  expect(findPeople(people, 'сарсеновага').map(({ item }) => item.id)).toEqual(['1']);
  expect(findPeople(people, 'ага комекши').map(({ item }) => item.id)).toEqual(['2']);
});
