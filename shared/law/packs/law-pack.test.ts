import { describe, expect, it } from 'vitest';
import { builtInLaw, builtInTables, withCalendarYears, type CalendarYear } from '../index.ts';
import { applyPack, parsePack, type LawPack } from './law-pack.ts';
import { movedTerms } from './moved-terms.ts';

const { years } = builtInLaw.calendar;
const order = {
  kk: 'Еңбек министрінің 2024 жылғы 17 сәуірдегі бұйрығы',
  ru: 'Приказ Министра труда от 17 апреля 2024 года',
};
const of2024: CalendarYear = years['2024'] ?? { nonWorkingWeekdays: [], workingWeekendDays: [] };
/** 2024 as it stood before the order of 17 April: Saturday 4 May off, Wednesday 8 May working. */
const beforeTheOrder: CalendarYear = {
  nonWorkingWeekdays: of2024.nonWorkingWeekdays.filter((date) => date !== '2024-05-08'),
  workingWeekendDays: [],
};
const lawBefore = withCalendarYears(builtInLaw, { 2024: beforeTheOrder });

const appeal = { id: 'a', matter: 'appeal' as const, facts: [{ fact: 'received', on: '2024-04-25' }] };
const pack: LawPack = {
  format: 'law-pack',
  version: 1,
  id: 'calendar-2024-2',
  issuedOn: '2024-04-17',
  order,
  years: { 2024: { ...of2024 } as NonNullable<LawPack['years']>[string] },
  examples: [{ ...appeal, expect: { regime: 'R22', terms: [{ spec: 'T22-08', due: '2024-05-21' }] } }],
};

/** Six working days before the ninth of May: with the order they end on the fourth, without it on the eighth. */
const demand = {
  id: 'd',
  matter: 'representation' as const,
  facts: [
    { fact: 'delivered', on: '2024-04-01' },
    { fact: 'considered', on: '2024-04-30' },
  ],
};

describe('a pack', () => {
  it('is read, proves its examples, and takes effect', () => {
    const read = parsePack(JSON.parse(JSON.stringify(pack)));
    expect(read).toEqual({ ok: true, value: pack });
    const applied = applyPack(pack, lawBefore);
    expect(applied.ok && applied.value.calendar.years['2024']?.workingWeekendDays).toEqual(['2024-05-04']);
  });

  it('of an earlier release, which knows fewer kinds of case, leaves the others as this release has them', () => {
    const { analysis: _later, ...openings } = builtInTables.openings;
    const older = { ...pack, tables: { ...builtInTables, openings } };
    const read = parsePack(JSON.parse(JSON.stringify(older)));
    expect(read.ok && read.value.tables?.openings).toEqual(builtInTables.openings);
  });

  it('is refused when one of its own examples comes out otherwise, and says which', () => {
    const wrong = {
      ...pack,
      examples: [{ ...appeal, expect: { terms: [{ spec: 'T22-08', due: '2024-05-20' }] } }],
    };
    const applied = applyPack(wrong, lawBefore);
    expect(applied).toEqual({
      ok: false,
      problem: {
        kind: 'examples',
        differences: [{ example: 'a', what: 'T22-08', expected: '2024-05-20', got: '2024-05-21' }],
      },
    });
  });

  it.each([
    ['no examples', { ...pack, examples: [] }],
    [
      'a date of another year',
      { ...pack, years: { 2024: { ...of2024, workingWeekendDays: ['2025-05-04'] } } },
    ],
    [
      'a day that does not exist',
      { ...pack, years: { 2024: { ...of2024, workingWeekendDays: ['2024-02-30'] } } },
    ],
    ['nothing to change', { ...pack, years: undefined }],
    ['a key nobody knows', { ...pack, hurry: true }],
    ['another version', { ...pack, version: 2 }],
    ['nothing at all', null],
  ])('with %s is no pack', (_what, json) => {
    expect(parsePack(JSON.parse(JSON.stringify(json)))).toMatchObject({
      ok: false,
      problem: { kind: 'malformed' },
    });
  });

  it('carries the whole law as it ships, unchanged by the way through JSON', () => {
    const whole = JSON.parse(JSON.stringify({ ...pack, tables: builtInTables })) as unknown;
    const read = parsePack(whole);
    expect(read.ok && read.value.tables).toEqual(builtInTables);
    expect(read.ok && applyPack(read.value, lawBefore).ok).toBe(true);
  });

  it('whose tables contradict themselves is refused', () => {
    const terms = builtInTables.terms.filter(({ id }) => id !== 'T22-08');
    const applied = applyPack({ ...pack, tables: { ...builtInTables, terms } }, lawBefore);
    expect(applied).toMatchObject({ ok: false, problem: { kind: 'contradictory' } });
  });

  it('that brings a term brings its name and its norm in both languages, else it is refused', () => {
    const terms = builtInTables.terms.flatMap((term) =>
      term.id === 'T22-33' ? [term, { ...term, id: 'T27-01' }] : [term],
    );
    const tables = { ...builtInTables, terms } as NonNullable<LawPack['tables']>;
    const wordless = applyPack({ ...pack, tables }, lawBefore);
    expect(wordless).toMatchObject({
      ok: false,
      problem: { kind: 'contradictory', where: 'no words for T27-01' },
    });
    const kk = { terms: { 'T27-01': { name: 'Жаңа мерзім', sentence: 'Он жұмыс күні.' } }, rules: {} };
    const ru = { terms: { 'T27-01': { name: 'Новый срок', sentence: 'Десять рабочих дней.' } }, rules: {} };
    const oneLanguage = applyPack(
      { ...pack, tables, texts: { kk, ru: { terms: {}, rules: {} } } },
      lawBefore,
    );
    expect(oneLanguage.ok).toBe(false);
    const applied = applyPack({ ...pack, tables, texts: { kk, ru } }, lawBefore);
    expect(applied.ok && applied.value.texts.ru.terms['T27-01']?.name).toBe('Новый срок');
  });

  it('changes a norm from a day on: the old one stays for what began before it', () => {
    const terms = builtInTables.terms.flatMap((term) =>
      term.id === 'T22-33' && term.length
        ? [
            { ...term, validTo: '2026-12-31' },
            { ...term, validFrom: '2027-01-01', length: { ...term.length, count: 5 } },
          ]
        : [term],
    );
    const changed: LawPack = {
      ...pack,
      tables: { ...builtInTables, terms },
      examples: [
        {
          id: 'the last day of the old norm',
          matter: 'representation',
          facts: [{ fact: 'considered', on: '2026-12-31' }],
          expect: { terms: [{ spec: 'T22-33', due: '2027-01-08' }] },
        },
        {
          id: 'the first day of the new norm',
          matter: 'representation',
          facts: [{ fact: 'considered', on: '2027-01-01' }],
          expect: { terms: [{ spec: 'T22-33', due: '2027-01-12' }] },
        },
      ],
    };
    expect(applyPack(changed, builtInLaw)).toMatchObject({ ok: true });
  });
});

describe('before a pack takes effect', () => {
  const after = withCalendarYears(lawBefore, { 2024: of2024 });

  it('the order of 17 April 2024 moves a term earlier, and says by which days', () => {
    const earlier = { ...demand, facts: [...demand.facts] };
    expect(movedTerms([earlier], lawBefore, after)).toEqual([
      {
        caseId: 'd',
        spec: 'T22-33',
        occurrence: 1,
        was: '2024-05-06',
        becomes: '2024-05-04',
        why: [{ date: '2024-05-04', was: 'weekend', becomes: 'working-weekend' }],
      },
    ]);
  });

  it('a term that both days lie in does not move, and is not listed', () => {
    expect(movedTerms([appeal], lawBefore, after)).toEqual([]);
  });

  it('what was closed is not touched', () => {
    const closed = { ...demand, facts: [...demand.facts, { fact: 'resultReported', on: '2024-05-03' }] };
    expect(movedTerms([closed], lawBefore, after)).toEqual([]);
  });

  it('a case that the new calendar cannot answer any more is listed with the date it loses', () => {
    const { 2024: _dropped, ...others } = builtInLaw.calendar.years;
    const without = withCalendarYears(
      { ...builtInLaw, calendar: { ...builtInLaw.calendar, years: others } },
      {},
    );
    expect(movedTerms([demand], builtInLaw, without)).toEqual([
      { caseId: 'd', spec: 'T22-33', occurrence: 1, was: '2024-05-04', why: [] },
    ]);
  });
});
