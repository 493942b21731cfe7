import type { Case } from '#shared/cases/case.ts';
import type { LegalProblem } from '#shared/law/types.ts';

/** Problems worth a person's eye: a case that has no facts yet (an act being drafted) is not scolded for having none. */
export function visibleProblems(
  { facts }: Pick<Case, 'facts'>,
  problems: readonly LegalProblem[],
): readonly LegalProblem[] {
  return facts.length === 0 ? [] : problems;
}
