import { caseLaw, type Law } from '#shared/cases/case-law.ts';
import type { Case, CaseFact } from '#shared/cases/case.ts';
import type { Fact, Term } from '#shared/law/types.ts';

/** The terms that further facts would start: what the law would answer then and does not answer now. */
export function expectedTerms(
  given: Pick<Case, 'matter' | 'facts' | 'overrides'>,
  facts: readonly Fact[],
  law: Law,
): Term[] {
  const now = caseLaw(given, law).terms.map(nameOf);
  const told = facts.map((fact): CaseFact => ({ event: '' as CaseFact['event'], fact }));
  const then = caseLaw({ ...given, facts: [...given.facts, ...told] }, law).terms;
  return then.filter((term) => term.state === 'running' && !now.includes(nameOf(term)));
}

const nameOf = ({ spec, since, due }: Term): string => [spec, since, due].join(' ');

/** What runs before what has ended, and what has a day before what has none: the addressee's days stand first. */
export function byWeight(terms: readonly Term[]): Term[] {
  const weight = ({ state, due }: Term): number =>
    (state === 'running' ? 0 : 2) + (due === undefined ? 1 : 0);
  return terms.toSorted((a, b) => weight(a) - weight(b));
}
