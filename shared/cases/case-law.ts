import type { CaseAnswer, CaseFacts, LegalProblem } from '../law/types.ts';
import type { Case } from './case.ts';

/** The law engine with its calendar and packs already chosen: facts in, terms and problems out. Pure. */
export type Law = (given: CaseFacts) => CaseAnswer;

/** What the law engine is told of a case. */
export function factsOf(given: Pick<Case, 'matter' | 'facts' | 'overrides'>): CaseFacts {
  return { matter: given.matter, facts: given.facts.map(({ fact }) => fact), overrides: given.overrides };
}

/** Regime, terms and problems of a case. Computed when looked at, never stored. */
export function caseLaw(given: Pick<Case, 'matter' | 'facts' | 'overrides'>, law: Law): CaseAnswer {
  return law(factsOf(given));
}

/**
 * The refusals that were not there before: a rule broken once more often than it was. A rule overridden for one fact is
 * counted too, so that the reason given then does not cover the next breach.
 */
export function newlyBlocked(
  before: readonly LegalProblem[],
  after: readonly LegalProblem[],
): LegalProblem[] {
  const known = blocking(before).map(({ rule }) => rule);
  return blocking(after).filter(({ rule }) => {
    const at = known.indexOf(rule);
    if (at < 0) return true;
    known.splice(at, 1);
    return false;
  });
}

function blocking(problems: readonly LegalProblem[]): LegalProblem[] {
  return problems.filter(({ severity }) => severity === 'block');
}
