import type { SubjectId } from '../journal/ids.ts';
import type { Case, OfficeState } from './case.ts';

type Cases = OfficeState['cases'];

/** `above`: it grew from that case, or from one that did; `below`: that case grew from it; `beside`: linked by a person. */
export type Relation = 'above' | 'below' | 'beside';

export interface LinkedCase {
  readonly case: Case;
  readonly relation: Relation;
}

/**
 * The cases that belong together with one: what it grew from, the first last; what grew from it, nearest first; and what
 * a person has linked with it. None is named twice, and a ring of parents ends where it began.
 */
export function linkedCases(given: Case, { cases }: Pick<OfficeState, 'cases'>): LinkedCase[] {
  const seen = new Set<SubjectId>([given.id]);
  const fresh = (found: readonly (Case | undefined)[]): Case[] =>
    found.flatMap((each) => {
      if (!each || seen.has(each.id)) return [];
      seen.add(each.id);
      return [each];
    });
  const above = walk(given, ({ parent }) => fresh(parent === undefined ? [] : [cases.get(parent)]));
  const below = walk(given, ({ id }) => fresh(grownIn(cases).get(id) ?? []));
  const beside = fresh((given.links ?? []).map((id) => cases.get(id)));
  return Object.entries({ above, below, beside }).flatMap(([relation, found]) =>
    found.map((each) => ({ case: each, relation: relation as Relation })),
  );
}

/** Everything reached step by step, the nearest first. */
function walk(from: Case, step: (given: Case) => Case[]): Case[] {
  const reached: Case[] = [];
  for (let edge = step(from); edge.length > 0; edge = edge.flatMap(step)) reached.push(...edge);
  return reached;
}

const remembered = new WeakMap<Cases, ReadonlyMap<SubjectId, readonly Case[]>>();

/** Cases by the one they grew from, looked up once for each state of the office: there are tens of thousands. */
function grownIn(cases: Cases): ReadonlyMap<SubjectId, readonly Case[]> {
  const known = remembered.get(cases);
  if (known) return known;
  const grown = new Map<SubjectId, Case[]>();
  for (const each of cases.values()) {
    if (each.parent === undefined) continue;
    const siblings = grown.get(each.parent);
    if (siblings) siblings.push(each);
    else grown.set(each.parent, [each]);
  }
  remembered.set(cases, grown);
  return grown;
}
