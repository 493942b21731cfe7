import { canonicalJson } from '../journal/canonical-json.ts';
import type { CaseAnswer, CaseFacts, Fact, LegalProblem, Override, TermState } from '../law/types.ts';
import type { Case, GivenOverride } from './case.ts';
import type { CaseRegional, ReviewDecision } from './regional.ts';

/** The law engine with its calendar and packs already chosen: facts in, terms and problems out. Pure. */
export type Law = (given: CaseFacts) => CaseAnswer;

/** What the law asks of a case. */
export type CaseBeforeLaw = Pick<Case, 'matter' | 'facts' | 'overrides' | 'regional'>;

/** What the law engine is told of a case. */
export function factsOf({ matter, facts, overrides, regional }: CaseBeforeLaw): CaseFacts {
  const recorded = facts.map(({ fact }) => fact);
  return {
    matter,
    facts: withRegistration(recorded, regional),
    overrides: bindOverrides(overrides, recorded),
  };
}

/** 18.4(1): the region has registered the resolution, so its number need not be written a second time. */
export function withRegistration(
  facts: readonly Fact[],
  regional: CaseRegional | undefined,
): readonly Fact[] {
  const number = regional?.registration?.number;
  if (number === undefined) return facts;
  return facts.map((fact) =>
    fact.fact === 'started' && fact['registrationNo'] === undefined
      ? { ...fact, registrationNo: number }
      : fact,
  );
}

/** Each override with the positions of the facts it was given for; a fact that was corrected since reads otherwise. */
export function bindOverrides(
  overrides: readonly Omit<GivenOverride, 'event'>[],
  facts: readonly Fact[],
): Override[] {
  if (overrides.length === 0) return [];
  const texts = facts.map((fact) => canonicalJson(fact));
  return overrides.map(({ rule, by, reason, about }) => {
    if (!about) return { rule, by, reason };
    const meant = new Set((about.facts ?? []).map((fact) => canonicalJson(fact)));
    return { rule, by, reason, facts: texts.flatMap((text, at) => (meant.has(text) ? [at] : [])) };
  });
}

/** Regime, terms and problems of a case. Computed when looked at, never stored. */
export function caseLaw(given: CaseBeforeLaw, law: Law): CaseAnswer {
  return afterReview(law(factsOf(given)), given.regional);
}

/** 43.3: what becomes of the running terms of an act when the higher prosecutor has decided on it. */
const stateAfter: Readonly<Record<ReviewDecision, TermState | null>> = {
  annulled: 'closed',
  withdrawn: 'closed',
  suspended: 'suspended',
  changed: null,
};

/** The answer with the higher prosecutor's last decision on the act, where there is one. */
export function afterReview(answer: CaseAnswer, regional: CaseRegional | undefined): CaseAnswer {
  const review = regional?.reviews.at(-1);
  const state = review ? stateAfter[review.decision] : null;
  if (!review || state === null) return answer;
  const closing = state === 'closed' ? { closedOn: review.on } : {};
  const terms = answer.terms.map((term) =>
    term.state === 'running' ? { ...term, state, ...closing } : term,
  );
  return { ...answer, terms };
}

/**
 * The refusals that were not there before: a rule broken once more often than it was, or one whose override does not
 * cover what the facts say now. A rule overridden for one fact is counted too, so that an old reason, given for the rule
 * and not for a fact, does not cover the next breach.
 */
export function newlyBlocked(
  before: readonly LegalProblem[],
  after: readonly LegalProblem[],
): LegalProblem[] {
  const more = added(blocking(before), blocking(after));
  const uncovered = added(blocking(before).filter(isStanding), blocking(after).filter(isStanding));
  return [...more, ...uncovered.filter((problem) => !more.includes(problem))];
}

function added(before: readonly LegalProblem[], after: readonly LegalProblem[]): LegalProblem[] {
  const known = before.map(({ rule }) => rule);
  return after.filter(({ rule }) => {
    const at = known.indexOf(rule);
    if (at < 0) return true;
    known.splice(at, 1);
    return false;
  });
}

const isStanding = ({ overridden }: LegalProblem): boolean => overridden !== true;

function blocking(problems: readonly LegalProblem[]): LegalProblem[] {
  return problems.filter(({ severity }) => severity === 'block');
}
