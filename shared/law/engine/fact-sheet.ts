import type { LocalDateTime, PlainDate, EpochDay } from '../../kernel/plain-date.ts';

/** `refused` by a rule or a bound, `unusable` because it cannot stand beside the others: neither has an effect on terms. */
export type Standing = 'effective' | 'refused' | 'unusable';

/** A fact as the engine reads it: parsed once, its day a number. */
export interface ReadFact {
  readonly name: string;
  /** Its place among the facts given. */
  readonly position: number;
  readonly date?: PlainDate;
  readonly day?: EpochDay;
  readonly moment?: LocalDateTime;
  readonly values: Readonly<Record<string, unknown>>;
  /** Place of its name in the vocabulary of the matter: the usual order of events on one day. */
  readonly rank: number;
  standing: Standing;
}

/** The facts of one case by name, each list in the order of time, whatever order they were given in. */
export interface FactSheet {
  readonly all: readonly ReadFact[];
  readonly byName: ReadonlyMap<string, readonly ReadFact[]>;
}

const none: readonly ReadFact[] = [];
const isEffective = ({ standing }: ReadFact): boolean => standing === 'effective';

export function makeSheet(facts: readonly ReadFact[]): FactSheet {
  const all = facts.length > 1 ? facts.toSorted(inTime) : facts;
  const byName = new Map<string, ReadFact[]>();
  for (const fact of all) {
    const same = byName.get(fact.name);
    if (same) same.push(fact);
    else byName.set(fact.name, [fact]);
  }
  return { all, byName };
}

/** Undated facts (a term set in the act itself) come first; ties are broken by what the facts say, never by their place. */
function inTime(a: ReadFact, b: ReadFact): number {
  const days = (a.day ?? -Infinity) - (b.day ?? -Infinity);
  if (a.day !== b.day) return days;
  if (a.moment !== b.moment) return (a.moment ?? '') < (b.moment ?? '') ? -1 : 1;
  if (a.rank !== b.rank) return a.rank - b.rank;
  const [left, right] = [sayingOf(a), sayingOf(b)];
  return left < right ? -1 : Number(left > right);
}

function sayingOf(fact: ReadFact): string {
  return JSON.stringify(Object.entries(fact.values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Occurrences of a fact that have effect. */
export function factsNamed(sheet: FactSheet, name: string): readonly ReadFact[] {
  const facts = sheet.byName.get(name);
  if (!facts) return none;
  return facts.every(isEffective) ? facts : facts.filter(isEffective);
}

/** Occurrences that can stand beside the others, refused or not. */
export function usableFacts(sheet: FactSheet, name: string): readonly ReadFact[] {
  return sheet.byName.get(name)?.filter(({ standing }) => standing !== 'unusable') ?? none;
}

/** The first occurrence that has effect. */
export function findFact(sheet: FactSheet, name: string): ReadFact | undefined {
  return sheet.byName.get(name)?.find(isEffective);
}

/** Of several names the first that is stated at all. */
export function findFirstStated(sheet: FactSheet, names: readonly string[]): ReadFact | undefined {
  for (const name of names) {
    const fact = findFact(sheet, name);
    if (fact) return fact;
  }
  return undefined;
}
