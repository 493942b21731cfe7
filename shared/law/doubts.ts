import type { LoadedLaw } from './engine/loaded-law.ts';
import type { LegalProblem, Step, Term, TermInShort } from './types.ts';

/** An open question that bears on a date or a problem, and the reading it now stands by. */
export interface OpenReading {
  readonly choice: string;
  readonly value: string;
}

/** A year of the count whose days off nobody has confirmed; its sentence is `law:calendarStatus.<status>`. */
export interface DoubtfulYear {
  readonly year: string;
  readonly status: string;
}

type Asked = Pick<LoadedLaw, 'tables' | 'choices'>;

/** The open questions whose readings differ about a kind of term, or about the rule of the same name. */
function readingsOf(id: string, { tables, choices }: Asked): readonly OpenReading[] {
  return tables.choices.flatMap(({ id: choice, initial, values }) => {
    const inTerms = Object.values(values).some((changes) => changes.some(({ term }) => term === id));
    const inRules = tables.rules.some((rule) => rule.id === id && rule.onlyUnder?.choice === choice);
    return inTerms || inRules ? [{ choice, value: choices[choice] ?? initial }] : [];
  });
}

export const readingsOfTerm = ({ spec }: Pick<Term, 'spec'>, law: Asked): readonly OpenReading[] =>
  readingsOf(spec, law);

export const readingsOfProblem = ({ rule }: Pick<LegalProblem, 'rule'>, law: Asked): readonly OpenReading[] =>
  readingsOf(rule, law);

/** The years that a count goes through. */
export const yearsOf = (steps: readonly Step[]): string[] => [
  ...new Set(steps.map(({ date }) => date.slice(0, 4))),
];

export const inShort = ({ steps, ...term }: Term): TermInShort => ({ ...term, years: yearsOf(steps) });

/** Years of a count that the calendar does not know for certain. */
export function doubtfulYears(
  counted: readonly string[],
  { calendar: { years } }: Pick<LoadedLaw, 'calendar'>,
): readonly DoubtfulYear[] {
  return counted.flatMap((year) => {
    const status = years[year]?.status;
    return status === undefined || status === 'verified' ? [] : [{ year, status }];
  });
}
