import { describe, expect, it } from 'vitest';
import { builtInLaw, builtInTables, computeCase, loadLaw, type GivenCase } from '../index.ts';
import { contradictionsOf } from './check-tables.ts';

const { years } = builtInLaw.calendar;
const answer = (given: GivenCase, law = builtInLaw) => computeCase(given, law);
const dueOf = (given: GivenCase, spec: string, law = builtInLaw) =>
  answer(given, law).terms.find((term) => term.spec === spec)?.due;
const stateOf = (given: GivenCase, spec: string) =>
  answer(given).terms.find((term) => term.spec === spec)?.state;
const blocks = (given: GivenCase) =>
  answer(given)
    .problems.filter(({ severity, overridden }) => severity === 'block' && !overridden)
    .map(({ rule }) => rule);

const received = { fact: 'received', on: '2026-02-03', language: 'kk' };
const extended = { fact: 'extended', on: '2026-02-20', until: '2026-04-27', by: 'districtProsecutor' };
const tooLong: GivenCase = { matter: 'appeal', facts: [received, extended] };

describe('the chief, against a refusal', () => {
  const override = { rule: 'T22-09', by: 'districtProsecutor', reason: 'экспертиза тағайындалды' } as const;

  it('may decide otherwise with a reason: the refusal stays in sight and the date takes effect', () => {
    const given: GivenCase = { ...tooLong, overrides: [override] };
    expect(dueOf(given, 'T22-09')).toBe('2026-04-27');
    expect(stateOf(given, 'T22-08')).toBe('replaced');
    expect(answer(given).problems).toContainEqual(
      expect.objectContaining({ rule: 'T22-09', severity: 'block', overridden: true }),
    );
  });

  it('may not without a reason, nor may his deputy', () => {
    for (const weak of [
      { ...override, reason: ' ' },
      { ...override, by: 'deputyDistrictProsecutor' as const },
    ]) {
      expect(blocks({ ...tooLong, overrides: [weak] })).toEqual(['T22-09']);
      expect(dueOf({ ...tooLong, overrides: [weak] }, 'T22-08')).toBe('2026-02-24');
    }
  });

  it('may not give a power the law gave to another', () => {
    const facts = [received, { ...extended, until: '2026-03-31', by: 'prosecutor' }];
    const given: GivenCase = { matter: 'appeal', facts, overrides: [{ ...override, rule: 'A7' }] };
    expect(blocks(given)).toEqual(['A7']);
    expect(answer(given).problems[0]?.overridableBy).toEqual([]);
  });
});

describe('an open question to the lawyers', () => {
  const withChoice = (choices: Record<string, string>) => loadLaw({ tables: builtInTables, years, choices });

  it('1: reading B of 24.4 refuses what reading A only points at', () => {
    const given: GivenCase = { matter: 'appeal', facts: [received, { ...extended, until: '2026-04-24' }] };
    expect(dueOf(given, 'T22-09')).toBe('2026-04-24');
    expect(dueOf(given, 'T22-09', withChoice({ appealExtension: 'B' }))).toBeUndefined();
    expect(dueOf(given, 'T22-08', withChoice({ appealExtension: 'B' }))).toBe('2026-02-24');
  });

  it('2: whether the day an inspection starts is its first', () => {
    const started = {
      fact: 'started',
      on: '2026-03-02',
      by: 'districtProsecutor',
      ground: '18.2.3',
      registrationNo: '1',
    };
    const given: GivenCase = { matter: 'inspection', facts: [started] };
    expect(dueOf(given, 'T22-01')).toBe('2026-04-16');
    expect(dueOf(given, 'T22-01', withChoice({ inspectionStartDay: 'notCounted' }))).toBe('2026-04-17');
  });

  it('7: whether an addressee’s last day off rolls', () => {
    const given: GivenCase = { matter: 'protest', facts: [{ fact: 'delivered', on: '2026-03-11' }] };
    expect(dueOf(given, 'T22-23', withChoice({ addresseeDayOff: 'stays' }))).toBe('2026-03-21');
  });

  it('has no other answers than those of the law', () => {
    expect(() => withChoice({ appealExtension: 'C' })).toThrow('appealExtension');
  });
});

describe('a count', () => {
  it('says of every day whether it counts and why not', () => {
    const [term] = answer({ matter: 'protest', facts: [{ fact: 'delivered', on: '2026-03-11' }] }).terms;
    expect(term?.steps.map(({ date, counted, why }) => `${date} ${counted ?? '–'} ${why}`)).toEqual([
      '2026-03-11 – event-day',
      '2026-03-12 1 calendar-day',
      '2026-03-13 2 calendar-day',
      '2026-03-14 3 calendar-day',
      '2026-03-15 4 calendar-day',
      '2026-03-16 5 calendar-day',
      '2026-03-17 6 calendar-day',
      '2026-03-18 7 calendar-day',
      '2026-03-19 8 calendar-day',
      '2026-03-20 9 calendar-day',
      '2026-03-21 10 calendar-day',
      '2026-03-22 – weekend',
      '2026-03-23 – holiday',
      '2026-03-24 – substitute',
      '2026-03-25 – substitute',
      '2026-03-26 – rolled-to',
    ]);
  });

  it('of months names the month that is too short', () => {
    const [term] = answer({ matter: 'complaint', facts: [{ fact: 'learned', on: '2025-11-30' }] }).terms;
    expect(term?.steps.map(({ date, counted, why }) => `${date} ${counted ?? '–'} ${why}`)).toEqual([
      '2025-11-30 – event-day',
      '2025-12-30 1 month',
      '2026-01-30 2 month',
      '2026-02-28 3 short-month',
      '2026-03-01 – weekend',
      '2026-03-02 – rolled-to',
    ]);
  });

  it('back from a hearing ends on the last lawful day', () => {
    const [term] = answer({
      matter: 'representation',
      facts: [{ fact: 'hearingSet', on: '2026-12-29' }],
    }).terms;
    expect(term?.steps.at(-1)).toEqual({ date: '2026-12-24', counted: 3, why: 'working-day' });
  });

  it('shows the stricter reading of a doubtful length beside it', () => {
    const [term] = answer({
      matter: 'suspension-resolution',
      facts: [{ fact: 'issued', on: '2026-06-01' }],
    }).terms;
    expect(term).toMatchObject({ due: '2026-06-04', cautious: '2026-06-03' });
  });
});

describe('a year whose calendar nobody has loaded', () => {
  const { '2027': _2027, ...before2027 } = years;
  const { '2025': _2025, ...gapIn2025 } = years;
  const law = loadLaw({ tables: builtInTables, years: before2027 });
  const uncounted = (given: GivenCase, under = law) =>
    answer(given, under)
      .problems.filter(({ rule }) => rule === 'X-CALENDAR-NOT-LOADED')
      .map(({ details, facts }) => [details?.['term'], details?.['year'], ...facts]);

  it('leaves only the terms it is needed for untold, by name, and tells the others', () => {
    const facts = [
      { fact: 'received', on: '2026-12-01' },
      { fact: 'extended', on: '2026-12-18', until: '2027-01-20', by: 'districtProsecutor' },
    ];
    const given: GivenCase = { matter: 'appeal', facts };
    expect(answer(given, law).regime).toBe('R22');
    expect(uncounted(given)).toEqual([['T22-09', 2027, 1]]);
    expect(dueOf(given, 'T22-08', law)).toBe('2026-12-23');
    expect(dueOf(given, 'T22-10', law)).toBe('2026-12-23');
    expect(dueOf(given, 'T22-09')).toBe('2027-01-20');
  });

  it('lets no other term stand in: what was overridden stays so, and what hangs on it is not counted', () => {
    const protest = [
      { fact: 'delivered', on: '2026-12-15', against: 'local-act', addressee: 'issuer' },
      { fact: 'termSet', until: '2027-01-20' },
    ];
    const inspection = [
      {
        fact: 'started',
        on: '2026-11-30',
        by: 'districtProsecutor',
        ground: '18.2.3',
        registrationNo: '1',
      },
      { fact: 'extended', on: '2026-12-21', days: 5, by: 'districtProsecutor', ground: 'large-volume' },
    ];
    expect(answer({ matter: 'protest', facts: protest }, law)).toMatchObject({
      regime: 'not-loaded',
      terms: [],
    });
    expect(uncounted({ matter: 'inspection', facts: inspection }).map(([term]) => term)).toEqual(
      expect.arrayContaining(['T22-01', 'T22-02']),
    );
  });

  it('leaves the case unanswered where nothing of the loaded law is left to tell', () => {
    const given: GivenCase = { matter: 'appeal', facts: [{ fact: 'received', on: '2026-12-16' }] };
    expect(answer(given, law)).toMatchObject({ regime: 'not-loaded', terms: [] });
    expect(uncounted(given)).toEqual([['T22-08', 2027, 0]]);
  });

  it('is named alone: a count says neither the years after nor those it never comes to', () => {
    const yearsOf = (facts: readonly unknown[], matter: string, under = law) => [
      ...new Set(uncounted({ matter, facts }, under).map(([, year]) => year)),
    ];
    expect(yearsOf([{ fact: 'received', on: '2031-05-05' }], 'appeal')).toEqual([2031]);
    expect(yearsOf([{ fact: 'hearingSet', on: '2031-05-05' }], 'representation')).toEqual([2031]);
    expect(
      yearsOf(
        [{ fact: 'received', on: '2024-12-27' }],
        'appeal',
        loadLaw({ tables: builtInTables, years: gapIn2025 }),
      ),
    ).toEqual([2025]);
    expect(
      yearsOf(
        [{ fact: 'hearingSet', on: '2026-01-06' }],
        'representation',
        loadLaw({ tables: builtInTables, years: gapIn2025 }),
      ),
    ).toEqual([2025]);
  });

  it('is not asked for by a count that ends on the last day of the last loaded year', () => {
    const last: GivenCase = { matter: 'protest', facts: [{ fact: 'delivered', on: '2026-12-21' }] };
    expect(dueOf(last, 'T22-23', law)).toBe('2026-12-31');
    expect(dueOf({ matter: 'appeal', facts: [{ fact: 'received', on: '2026-12-09' }] }, 'T22-08', law)).toBe(
      '2026-12-31',
    );
    expect(uncounted(last)).toEqual([]);
  });
});

describe('what became of a term', () => {
  it('closed by the fact that met it, with the day, and late when it was', () => {
    const answered = {
      fact: 'answered',
      on: '2026-02-25',
      language: 'kk',
      citesLaw: true,
      explainsAppeal: true,
    };
    const given: GivenCase = { matter: 'appeal', facts: [received, answered] };
    expect(answer(given).terms.find(({ spec }) => spec === 'T22-08')).toMatchObject({
      state: 'closed',
      closedOn: '2026-02-25',
      late: true,
    });
  });

  it('stays open when the fact that would close it is refused', () => {
    const answered = {
      fact: 'answered',
      on: '2026-02-20',
      language: 'ru',
      citesLaw: true,
      explainsAppeal: true,
    };
    expect(stateOf({ matter: 'appeal', facts: [received, answered] }, 'T22-08')).toBe('running');
  });

  it('replaced by the term that prolongs it, but not while that one is refused', () => {
    const lawful = { ...extended, until: '2026-03-31' };
    expect(stateOf({ matter: 'appeal', facts: [received, lawful] }, 'T22-08')).toBe('replaced');
    expect(stateOf(tooLong, 'T22-08')).toBe('running');
  });

  it('stands still while an inspection is suspended, and no day is told', () => {
    const started = {
      fact: 'started',
      on: '2026-03-02',
      by: 'districtProsecutor',
      ground: '18.2.3',
      registrationNo: '1',
    };
    const facts = [started, { fact: 'suspended', on: '2026-03-10', ground: 'expertise' }];
    expect(stateOf({ matter: 'inspection', facts }, 'T22-01')).toBe('suspended');
    expect(dueOf({ matter: 'inspection', facts }, 'T22-01')).toBeUndefined();
  });
});

describe('the tables', () => {
  it('hold together: every term, fact and power they name is there', () => {
    expect(contradictionsOf(builtInTables)).toEqual([]);
  });

  it.each([
    [
      'a term taken from one that is not there',
      { terms: builtInTables.terms.slice(1) },
      'T22-09: no term T22-08',
    ],
    ['a power nobody was given', { powers: [] }, 'A7: no power extend-appeal'],
    [
      'a fact no matter knows',
      { orders: [{ matters: ['appeal' as const], first: 'received', then: 'forgotten' }] },
      'orders: no fact forgotten',
    ],
  ])('are refused with %s', (_what, change, complaint) => {
    expect(() => loadLaw({ tables: { ...builtInTables, ...change }, years })).toThrow(complaint);
  });

  it('are plain data: JSON carries them whole', () => {
    expect(JSON.parse(JSON.stringify(builtInTables))).toEqual(builtInTables);
  });
});
