import { ok, refuse } from '../kernel/result.ts';
import type { Fact, LegalProblem } from '../law/types.ts';
import { bindOverrides, caseLaw, newlyBlocked, withRegistration } from './case-law.ts';
import type { Case } from './case.ts';
import type { CaseRefusal, DecideContext } from './commands.ts';
import { joined, toCase, type Decision } from './drafting.ts';
import type { RuleOverridden } from './payloads.ts';

export type CaseInQuestion = Pick<Case, 'id' | 'matter' | 'facts' | 'overrides' | 'regional' | 'heads'>;

/** Whether a refusal came from the law, with rules and articles, or from the desk, with a code. */
export function isLegalRefusal(refusal: CaseRefusal): refusal is Extract<CaseRefusal, { problems: unknown }> {
  return 'problems' in refusal;
}

/** The events of the overrides that these facts need: none when they newly break nothing that blocks. */
export function overridesForFacts(
  found: CaseInQuestion,
  facts: readonly Fact[],
  context: DecideContext,
): Decision {
  const { matter, regional } = found;
  const before = caseLaw(found, context.law).problems;
  const after = context.law({
    matter,
    facts: withRegistration(facts, regional),
    overrides: bindOverrides(found.overrides, facts),
  }).problems;
  const about = (problem: LegalProblem) => ({ facts: problem.facts.flatMap((at) => facts[at] ?? []) });
  return overridesFor(newlyBlocked(before, after), { found, about }, context);
}

/** Whom an override is recorded for, and what it is given for. */
interface Refused {
  readonly found: CaseInQuestion;
  readonly about: (problem: LegalProblem) => NonNullable<RuleOverridden['about']>;
}

/** Refused with the problems themselves when no override is given, or not by one whom every rule allows it. */
export function overridesFor(
  problems: readonly LegalProblem[],
  { found, about }: Refused,
  { author, override }: DecideContext,
): Decision {
  if (problems.length === 0) return ok([]);
  const isAllowed = problems.every(({ overridableBy }) => overridableBy.includes(author.role));
  if (!override || !isAllowed) return refuse({ problems });
  if (override.reason.trim() === '') return refuse({ code: 'CASE_REASON_MISSING' });
  return joined(
    problems.map((problem) => {
      const { rule, basis } = problem;
      const payload = { rule, by: author.role, reason: override.reason, problem: citation(basis) };
      return toCase('rule.overridden', { ...payload, about: about(problem) }, found);
    }),
  );
}

/** Where the rule stood when it was set aside: the text of the law may change later. */
export function citation({ act, article, paragraph }: LegalProblem['basis']): string {
  return [act, article, paragraph].filter((part) => part !== undefined).join(' ');
}
