import { findAct } from '#shared/acts/registry.ts';
import type { Case } from '#shared/cases/case.ts';
import { factNames } from '../../legal/fact-form.ts';

/**
 * The facts that may come next: not the one that opened the case, and of an act of ours not what its draft and its
 * delivery record by themselves.
 */
export function offeredFacts({ matter, facts, draft }: Case, openings: readonly string[]): string[] {
  const known = new Set(facts.map(({ fact }) => fact.fact));
  const byAct = new Set<string>(draft ? findAct(draft.act)?.facts.map(({ fact }) => fact) : []);
  if (byAct.size > 0 && facts.length === 0) return [];
  return factNames(matter).filter(
    (name) => name !== 'drafted' && !byAct.has(name) && !(openings.includes(name) && known.has(name)),
  );
}
