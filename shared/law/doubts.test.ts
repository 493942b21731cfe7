import { describe, expect, it } from 'vitest';
import { builtInLaw } from './built-in-law.ts';
import { doubtfulYears, yearsOf, readingsOfProblem, readingsOfTerm } from './doubts.ts';
import { computeCase } from './engine/compute-case.ts';
import { loadLaw, type LoadedLaw } from './engine/loaded-law.ts';
import type { CaseAnswer } from './types.ts';

const withChoices = (choices: Record<string, string>): LoadedLaw =>
  loadLaw({ tables: builtInLaw.tables, years: builtInLaw.calendar.years, choices });

const appeal = (on: string, law = builtInLaw): CaseAnswer =>
  computeCase(
    {
      matter: 'appeal',
      facts: [
        { fact: 'received', on, language: 'kk' },
        { fact: 'extended', on, until: on, by: 'districtProsecutor', reasoned: true },
      ],
    },
    law,
  );

const termOf = ({ terms }: CaseAnswer, spec: string) => {
  const found = terms.find((term) => term.spec === spec);
  if (!found) throw new Error(`no ${spec} among ${terms.map((term) => term.spec).join()}`);
  return found;
};

/** An inspection that a prosecutor, who is no head of an office, extends. */
const inspection = (law: LoadedLaw): CaseAnswer =>
  computeCase(
    {
      matter: 'inspection',
      facts: [
        {
          fact: 'started',
          on: '2026-03-02',
          by: 'districtProsecutor',
          ground: '18.2.3',
          registrationNo: '1',
        },
        { fact: 'extended', on: '2026-04-01', by: 'prosecutor', ground: 'large-volume', days: 5 },
      ],
    },
    law,
  );

describe('a doubt stands where the date stands', () => {
  it('a count through 2027 names that year as one whose days off are not confirmed', () => {
    const term = termOf(appeal('2026-12-21'), 'T22-08');
    expect(term.steps.at(-1)?.date.slice(0, 4)).toBe('2027');
    expect(doubtfulYears(yearsOf(term.steps), builtInLaw)).toEqual([{ year: '2027', status: 'provisional' }]);
  });

  it('a count within 2026 names none', () => {
    expect(doubtfulYears(yearsOf(termOf(appeal('2026-03-02'), 'T22-08').steps), builtInLaw)).toEqual([]);
  });

  it('a confirmed calendar of 2027 takes the mark away', () => {
    const { years } = builtInLaw.calendar;
    const confirmed = loadLaw({
      tables: builtInLaw.tables,
      years: { ...years, '2027': { ...years['2027']!, status: 'verified' } },
    });
    expect(
      doubtfulYears(yearsOf(termOf(appeal('2026-12-21', confirmed), 'T22-08').steps), confirmed),
    ).toEqual([]);
  });

  it('an extension under 24.4 says by which of the two readings it stands', () => {
    expect(readingsOfTerm({ spec: 'T22-09' }, builtInLaw)).toEqual([
      { choice: 'appealExtension', value: 'A' },
    ]);
    expect(readingsOfTerm({ spec: 'T22-09' }, withChoices({ appealExtension: 'B' }))).toEqual([
      { choice: 'appealExtension', value: 'B' },
    ]);
    expect(readingsOfTerm({ spec: 'T22-07' }, builtInLaw)).toEqual([]);
  });

  it('who extends an inspection is an open question: by the strict reading only a head may', () => {
    const refused = ({ problems }: CaseAnswer) =>
      problems.filter(({ rule, severity }) => rule === 'T22-02' && severity === 'block');
    const strict = withChoices({ inspectionExtension: 'head' });
    expect(refused(inspection(builtInLaw))).toEqual([]);
    expect(refused(inspection(strict))).toHaveLength(1);
    expect(readingsOfProblem({ rule: 'T22-02' }, strict)).toEqual([
      { choice: 'inspectionExtension', value: 'head' },
    ]);
    expect(readingsOfProblem({ rule: 'A4' }, strict)).toEqual([]);
  });
});
