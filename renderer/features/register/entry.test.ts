import { describe, expect, it } from 'vitest';
import type { SubjectId } from '#shared/journal/ids.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { openings } from '#shared/law/regimes.ts';
import {
  blankEntry,
  cardFacts,
  entryFaults,
  hasApplicant,
  hasRegistration,
  registrationDay,
  isOwnAct,
  isSent,
  openingFact,
  openingFields,
  openingOf,
  toOpenCase,
  type Entry,
} from './entry.ts';

const blank: Entry = {
  matter: 'appeal',
  source: 'e-otinish',
  number: '',
  title: '',
  text: '',
  applicant: '',
  iin: '',
  phone: '',
  address: '',
  body: { kk: '', ru: '' },
  values: {},
  parent: null,
  registeredOn: null,
};
const appeal: Entry = {
  ...blank,
  number: 'ЖТ-2026-0412',
  title: ' Жер телімі туралы ',
  applicant: 'Ахметова Гүлнар',
  body: { kk: 'Аудан әкімдігі', ru: '' },
  values: { on: '2026-04-27', language: 'kk' },
};
const id = 'case-1' as SubjectId;
const day = (text: string) => text as PlainDate;
const today = day('2026-05-04');

describe('registration', () => {
  it('begins with the fact that opens the matter in law', () => {
    expect(openingOf('appeal', openings)).toBe('received');
    expect(openingOf('inspection', openings)).toBe('appointed');
  });

  it('opens an act of the office without a fact: its draft comes first', () => {
    expect(isOwnAct('protest')).toBe(true);
    expect(openingOf('protest', openings)).toBeUndefined();
    expect(
      entryFaults({ ...blank, matter: 'protest', source: 'own-initiative', title: 'x' }, undefined),
    ).toEqual([]);
  });

  it('asks nobody’s application where none brings the matter, and proposes how it comes', () => {
    const card = (matter: 'appeal' | 'analysis' | 'higher-act') => [
      blankEntry(matter).source,
      hasApplicant(matter),
      openingOf(matter, openings),
    ];
    expect(card('appeal')).toEqual(['e-otinish', true, 'received']);
    expect(card('analysis')).toEqual(['own-initiative', false, 'started']);
    expect(card('higher-act')).toEqual(['paper', false, 'received']);
    expect(hasRegistration('higher-act', openings)).toBe(true);
    expect([isSent('higher-act'), isSent('analysis')]).toEqual([true, false]);
  });

  it('asks at once for the day and the language of an appeal and leaves the rest for later', () => {
    const { first, more } = openingFields('appeal', 'received');
    expect(first.map(({ path }) => path)).toEqual(['on', 'language']);
    expect(more.map(({ path }) => path)).toEqual(['anonymous', 'about', 'signed', 'proceeding']);
  });

  it('counts the term as soon as the day is typed', () => {
    expect(openingFact({ ...blank, values: { on: '2026-04-27' } }, 'received')).toEqual({
      fact: 'received',
      on: '2026-04-27',
    });
    expect(openingFact({ ...blank, values: {} }, 'received')).toBeUndefined();
  });

  it('wants a title, the day, and the number that e-Өтініш gave', () => {
    expect(entryFaults(blank, 'received')).toEqual(['title', 'number', 'fact']);
    expect(entryFaults({ ...blank, source: 'paper' }, 'received')).toEqual(['title', 'fact']);
    expect(entryFaults(appeal, 'received')).toEqual([]);
    expect(entryFaults({ ...appeal, iin: '12345' }, 'received')).toEqual(['iin']);
  });

  it('proposes the day of arrival for what e-Өтініш registered, today for paper, and yields to the person', () => {
    expect(registrationDay(appeal, today)).toBe('2026-04-27');
    expect(registrationDay({ ...appeal, source: 'paper' }, today)).toBe('2026-05-04');
    expect(registrationDay({ ...appeal, registeredOn: day('2026-04-28') }, today)).toBe('2026-04-28');
    expect(hasRegistration('complaint', openings)).toBe(false);
  });

  it('records only what is known, a body named in one language in both', () => {
    const facts = cardFacts(appeal, openings, today);
    expect(toOpenCase(appeal, id, facts)).toEqual({
      case: 'case-1',
      matter: 'appeal',
      title: 'Жер телімі туралы',
      parties: {
        applicant: { name: 'Ахметова Гүлнар' },
        body: { kk: 'Аудан әкімдігі', ru: 'Аудан әкімдігі' },
      },
      source: { kind: 'e-otinish', number: 'ЖТ-2026-0412' },
      facts: [
        { fact: 'received', on: '2026-04-27', language: 'kk' },
        { fact: 'registered', on: '2026-04-27' },
      ],
    });
  });
});
