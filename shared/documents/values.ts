import type { PlainDate } from '../kernel/plain-date.ts';
import type { Bilingual } from './language.ts';
import type { LawReference } from './laws.ts';

/**
 * What a template places in a document. Dates, numbers, names and references are one value for both languages,
 * so the two papers cannot disagree in them; only `text` is written twice, by a person.
 */
export type Value =
  | { readonly kind: 'text'; readonly text: Bilingual }
  /** The same in both languages: the number of an act, a telephone. */
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: PlainDate }
  /** Chosen things; what a choice is called in each grammatical form stands in the phrase book. */
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'references'; readonly references: readonly LawReference[] };

/** Values by name; a value not yet given is absent. */
export type Values = Readonly<Partial<Record<string, Value>>>;

/** When a part of a document (or a field of a form) is there. All conditions of a list must hold. */
export type Condition =
  | { readonly value: string; readonly among: readonly string[] }
  | { readonly value: string; readonly outside: readonly string[] }
  | { readonly given: string }
  | { readonly missing: string };

/** Whether every condition holds for the values. */
export function allHold(conditions: readonly Condition[] | undefined, values: Values): boolean {
  return (conditions ?? []).every((condition) => holds(condition, values));
}

function holds(condition: Condition, values: Values): boolean {
  if ('given' in condition) return values[condition.given] !== undefined;
  if ('missing' in condition) return values[condition.missing] === undefined;
  const value = values[condition.value];
  const choices = value?.kind === 'choice' ? value.choices : [];
  return 'among' in condition
    ? choices.some((choice) => condition.among.includes(choice))
    : !choices.some((choice) => condition.outside.includes(choice));
}
