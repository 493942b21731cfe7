import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NaiveAnswer, NaiveCase, NaiveFact } from './naive-case.ts';
import { isWorking, nextDay, type NaiveCalendar } from './naive-days.ts';
import { naiveAnswer } from './naive-law.ts';
import { randomCase, seeded } from './random-case.ts';

interface Expected {
  readonly regime?: string;
  readonly terms?: readonly { spec: string; due?: string; earliest?: string }[];
  readonly noTerms?: boolean;
  readonly problems?: readonly string[];
  readonly warnings?: readonly string[];
}

type AcceptanceCase = NaiveCase & { readonly expect: Expected; readonly calendar?: NaiveCalendar };

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, ...path), 'utf8'));
}

const calendar = readJson('kz.json') as NaiveCalendar & {
  years: Record<string, { workingDays: number }>;
};
const acceptance = readJson('..', 'fixtures', 'acceptance', 'cases.json') as {
  cases: readonly AcceptanceCase[];
};

/** The comparison of the acceptance contract, sentence by sentence. */
function differences(expected: Expected, got: NaiveAnswer): string[] {
  const wrong: string[] = [];
  if (expected.regime && got.regime !== expected.regime) wrong.push(`regime ${got.regime}`);
  for (const term of expected.terms ?? [])
    for (const key of ['due', 'earliest'] as const) {
      const found = got.terms.filter(({ spec }) => spec === term.spec).map((entry) => entry[key]);
      if (term[key] && !found.includes(term[key])) wrong.push(`${term.spec} ${key} ${found.join()}`);
    }
  if (expected.noTerms && got.terms.length > 0) wrong.push('terms invented');
  const blocks = got.problems.filter(({ severity }) => severity === 'block').map(({ rule }) => rule);
  for (const rule of expected.problems ?? []) if (!blocks.includes(rule)) wrong.push(`${rule} not refused`);
  for (const rule of expected.warnings ?? [])
    if (!got.problems.some((problem) => problem.rule === rule)) wrong.push(`${rule} not warned of`);
  if (expected.problems?.length === 0 && blocks.length > 0) wrong.push(`refused: ${blocks.join()}`);
  return wrong;
}

function answer(matter: string, ...facts: NaiveFact[]): NaiveAnswer {
  return naiveAnswer({ id: matter, matter, facts }, calendar);
}

function due(spec: string, got: NaiveAnswer): string | undefined {
  return got.terms.find((term) => term.spec === spec)?.due;
}

function refused(got: NaiveAnswer): string[] {
  return got.problems.filter(({ severity }) => severity === 'block').map(({ rule }) => rule);
}

describe('the naive law', () => {
  it.each(acceptance.cases.map((entry) => [entry.id, entry] as const))(
    'answers %s as worked out by hand',
    (_id, entry) => {
      expect(differences(entry.expect, naiveAnswer(entry, entry.calendar ?? calendar))).toEqual([]);
    },
  );

  it.each(Object.entries(calendar.years))(
    'counts the official number of working days of %s',
    (year, { workingDays }) => {
      let counted = 0;
      for (let day = `${year}-01-01`; day.startsWith(year); day = nextDay(day))
        if (isWorking(day, calendar)) counted += 1;
      expect(counted).toBe(workingDays);
    },
  );
});

describe('an inspection', () => {
  const started = {
    fact: 'started',
    on: '2026-03-02',
    by: 'districtProsecutor',
    ground: '18.2.3',
    registrationNo: '1',
  };

  it('loses the day of suspension and counts the day of resumption', () => {
    // 14 working days from 02.03 to 20.03 with 09.03 off; the other 16 from Monday 06.04: 06-10, 13-17, 20-24, 27.04.
    const got = answer(
      'inspection',
      started,
      { fact: 'suspended', on: '2026-03-26' },
      { fact: 'resumed', on: '2026-04-06' },
    );
    expect(due('T22-01', got)).toBe('2026-04-27');
    expect(due('T22-04', got)).toBe('2026-04-27');
  });

  it('loses no day when it is suspended and resumed on one day, and a day when resumed and suspended again', () => {
    const once = answer(
      'inspection',
      started,
      { fact: 'suspended', on: '2026-03-26' },
      { fact: 'resumed', on: '2026-03-26' },
    );
    expect(due('T22-01', once)).toBe('2026-04-16');
    const again = answer(
      'inspection',
      started,
      { fact: 'suspended', on: '2026-03-26' },
      { fact: 'resumed', on: '2026-03-30' },
      { fact: 'suspended', on: '2026-03-30' },
      { fact: 'resumed', on: '2026-04-06' },
    );
    expect(due('T22-01', again)).toBe('2026-04-27');
  });

  it('has no last day while it stands still', () => {
    const got = answer('inspection', started, { fact: 'suspended', on: '2026-03-26' });
    expect(got.terms).toEqual([]);
  });

  it('is extended from the day after its last day, once, by no more than thirty working days', () => {
    const extended = { fact: 'extended', on: '2026-04-10', by: 'oblastProsecutor', days: 3 };
    expect(due('T22-02', answer('inspection', started, extended))).toBe('2026-04-21');
    expect(refused(answer('inspection', started, extended, { ...extended, on: '2026-04-14' }))).toEqual([
      'T22-02',
    ]);
    expect(refused(answer('inspection', started, { ...extended, days: 31 }))).toEqual(['T22-02']);
  });

  it('within an administrative-offence case needs no registration and has no term of article 18', () => {
    const { registrationNo: _none, ...unregistered } = started;
    const got = answer('inspection', { ...unregistered, proceeding: 'administrative-offence' });
    expect([got.terms, got.problems]).toEqual([[], []]);
  });
});

describe('a term', () => {
  it('of an appeal that came on a Saturday runs from that Saturday', () => {
    expect(due('T22-08', answer('appeal', { fact: 'received', on: '2026-02-07' }))).toBe('2026-02-27');
  });

  it('may be extended to two months after its end, and past two months after arrival is doubted', () => {
    const got = answer(
      'appeal',
      { fact: 'received', on: '2026-02-03' },
      { fact: 'extended', on: '2026-02-20', until: '2026-04-24', by: 'deputyDistrictProsecutor' },
    );
    expect(due('T22-09', got)).toBe('2026-04-24');
    expect(got.problems.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'C8 warn',
      'T22-09 warn',
    ]);
  });

  it('of months ends on the same date, or on the last day of a month that has no such date', () => {
    expect(due('T22-14', answer('complaint', { fact: 'learned', on: '2026-11-30' }))).toBe('2027-03-01');
    expect(due('T95-17', answer('representation', { fact: 'delivered', on: '2010-07-12' }))).toBe(
      '2010-08-12',
    );
  });

  it('of hours runs through the night and the days off', () => {
    const got = answer('sanction', { fact: 'materialsReceived', at: '2010-05-01T17:40' });
    expect(due('T95-14', got)).toBe('2010-05-02T17:40');
  });

  it('ends on a declared working Saturday without rolling', () => {
    expect(due('T22-23', answer('protest', { fact: 'delivered', on: '2024-04-24' }))).toBe('2024-05-04');
  });

  it('is not told when its year has no calendar', () => {
    expect(answer('protest', { fact: 'delivered', on: '2011-03-01' })).toMatchObject({
      regime: 'not-loaded',
      terms: [],
    });
  });

  it('set by the prosecutor before 2011 could only be longer than ten days, and after 2022 not shorter than three', () => {
    const set = { fact: 'termSet', until: '2012-10-26' };
    expect(refused(answer('protest', { fact: 'delivered', on: '2012-10-17' }, set))).toEqual(['T10-04']);
    const later = answer(
      'protest',
      { fact: 'delivered', on: '2026-06-01' },
      { fact: 'termSet', until: '2026-06-04' },
    );
    expect(later.terms).toEqual([
      { spec: 'T22-24', due: '2026-06-04', earliest: '2026-06-04', duty: 'theirs' },
    ]);
  });
});

describe('random cases', () => {
  const random = seeded(20_260_312);
  const cases = Array.from({ length: 20_000 }, (_, index) => randomCase(random, String(index)));

  it('come out the same from the same seed', () => {
    const again = seeded(20_260_312);
    expect(randomCase(again, '0')).toEqual(cases[0]);
  });

  it('are answered alike in whatever order their facts are told', () => {
    for (const entry of cases.slice(0, 5000))
      expect(naiveAnswer({ ...entry, facts: entry.facts.toReversed() }, calendar)).toEqual(
        naiveAnswer(entry, calendar),
      );
  });

  it('start every dated term and meet every rule that the facts can reveal', () => {
    const answers = cases.map((entry) => naiveAnswer(entry, calendar));
    const specs = [...new Set(answers.flatMap(({ terms }) => terms.map(({ spec }) => spec)))].sort();
    const rules = (severity: string) =>
      [
        ...new Set(
          answers
            .flatMap(({ problems }) => problems.filter((p) => p.severity === severity))
            .map((p) => p.rule),
        ),
      ].sort();
    expect(specs).toEqual([
      ...['T-RDR', 'T10-01', 'T10-02', 'T10-03', 'T10-04', 'T10-07', 'T10-08', 'T10-09'],
      ...['T22-01', 'T22-02', 'T22-04', 'T22-08', 'T22-09', 'T22-10', 'T22-11', 'T22-12', 'T22-13', 'T22-14'],
      ...['T22-15', 'T22-16', 'T22-17', 'T22-23', 'T22-24', 'T22-30', 'T22-31', 'T22-32', 'T22-33', 'T22-34'],
      ...['T95-01', 'T95-02', 'T95-04', 'T95-08', 'T95-12', 'T95-14', 'T95-17', 'T95-19'],
    ]);
    expect(rules('block')).toEqual([
      ...[
        'A11',
        'A2',
        'A3',
        'A4',
        'A7',
        'C1',
        'C3',
        'D8',
        'I1',
        'I2',
        'I3',
        'I4',
        'M1',
        'M13',
        'M14',
        'M16',
        'M2',
      ],
      ...['M24', 'M6', 'M9', 'P1', 'P2', 'P4', 'P5', 'S4', 'T10-04', 'T10-07', 'T22-02', 'T22-09', 'T22-16'],
      ...['T22-24', 'T22-34', 'T95-02', 'T95-08', 'T95-11', 'T95-17'],
    ]);
    expect(rules('warn')).toContain('A8');
    expect(new Set(answers.map(({ regime }) => regime)).size).toBe(4);
  });
});
