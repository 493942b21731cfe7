import { factsOf as factsOfPaper } from '../acts/act-facts.ts';
import type { ActFields } from '../acts/field.ts';
import { findLetter } from '../acts/letters/registry.ts';
import { findAct } from '../acts/registry.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Fact, LegalProblem } from '../law/types.ts';
import { caseLaw, factsOf, newlyBlocked } from './case-law.ts';
import type { Case, OfficeState, Trail } from './case.ts';
import type { DecideContext } from './commands.ts';
import { toCase, type Decision } from './drafting.ts';
import { citation, overridesFor } from './refusals.ts';

/** A paper about to leave: its definition's id, what it says, who signed it. */
export interface LeavingPaper extends Trail {
  readonly kind: string;
}

/**
 * What a paper says to the law by leaving the office, e.g. that the appeal was answered; only the first dispatch says it.
 * A rule set aside when the paper was issued is not asked about a second time: the reason given then is recorded for the
 * fact as well.
 */
export function dispatchFacts(
  found: Case,
  { paper, on, state }: { paper: LeavingPaper; on: PlainDate; state: OfficeState },
  context: DecideContext,
): Decision[] {
  const facts = paper.dispatches.length > 0 ? [] : said(paper, on, state);
  const told = factsOf(found);
  const before = caseLaw(found, context.law).problems;
  const all = [...told.facts, ...facts];
  const blocked = newlyBlocked(before, context.law({ ...told, facts: all }).problems);
  const about = (problem: LegalProblem) => ({ facts: problem.facts.flatMap((at) => all[at] ?? []) });
  const settled = new Map(found.overrides.map((override) => [override.rule, override]));
  return [
    ...facts.map((fact) => toCase('fact.recorded', { fact }, found)),
    ...blocked.flatMap((problem) => {
      const { rule } = problem;
      const override = settled.get(rule);
      if (!override) return [];
      const { by, reason } = override;
      const payload = { rule, by, reason, problem: citation(problem.basis), about: about(problem) };
      return [toCase('rule.overridden', payload, found)];
    }),
    overridesFor(
      blocked.filter(({ rule }) => !settled.has(rule)),
      { found, about },
      context,
    ),
  ];
}

/** A paper of a newer release says nothing here that this release could record. */
function said({ kind, draft, issued }: LeavingPaper, on: PlainDate, state: OfficeState): Fact[] {
  const definition = findLetter(kind) ?? findAct(kind);
  const signer = issued && state.users.get(issued.signer);
  if (!definition || !draft || !signer) return [];
  return factsOfPaper(definition, draft.fields as ActFields, 'dispatch', { on, by: signer.role });
}
