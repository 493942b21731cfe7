import { refuse } from '../kernel/result.ts';
import type { Fact, LegalProblem } from '../law/types.ts';
import type { Case } from './case.ts';
import { caseLaw } from './case-law.ts';
import type { Decider } from './commands.ts';
import { joined, onCase, toCase } from './drafting.ts';
import { overridesFor, overridesForFacts, type CaseInQuestion } from './refusals.ts';
import { echoesOf, tellAbove } from './tell-above.ts';

export const openCase: Decider<'openCase'> = ({ case: id, facts, ...opening }, state, context) => {
  if (state.cases.has(id) || state.waiting.has(id)) return refuse({ code: 'CASE_ALREADY_OPEN' });
  const unopened: CaseInQuestion = { id, matter: opening.matter, facts: [], overrides: [], heads: [] };
  return joined([
    toCase('case.opened', { ...opening, on: context.today }, unopened),
    ...facts.map((fact) => toCase('fact.recorded', { fact }, unopened)),
    overridesForFacts(unopened, facts, context),
    tellAbove(opening, echoesOf(opening.matter, facts), state, context),
  ]);
};

export const openCases: Decider<'openCases'> = ({ cases }, state, context) =>
  joined(cases.map((each) => openCase(each, state, context)));

/** Nothing can befall an act before the day it bears. */
function precedesItsAct({ on }: Fact, { issued }: Case): boolean {
  return issued !== undefined && on !== undefined && on < issued.on;
}

export const recordFact: Decider<'recordFact'> = ({ case: id, fact }, state, context) =>
  onCase(state, id, (found) => {
    if (precedesItsAct(fact, found)) return refuse({ code: 'ACT_DATE_BEFORE_ISSUE' });
    return joined([
      toCase('fact.recorded', { fact }, found),
      overridesForFacts(found, [...found.facts.map((each) => each.fact), fact], context),
      tellAbove(found, echoesOf(found.matter, [fact]), state, context),
    ]);
  });

export const correctFact: Decider<'correctFact'> = ({ case: id, corrects, fact, reason }, state, context) =>
  onCase(state, id, (found) => {
    if (!found.facts.some(({ event }) => event === corrects)) return refuse({ code: 'CASE_FACT_UNKNOWN' });
    if (reason.trim() === '') return refuse({ code: 'CASE_REASON_MISSING' });
    if (fact && precedesItsAct(fact, found)) return refuse({ code: 'ACT_DATE_BEFORE_ISSUE' });
    const replacement = fact ? [fact] : [];
    const facts = found.facts.flatMap((each) => (each.event === corrects ? replacement : [each.fact]));
    return joined([
      toCase('fact.corrected', { corrects, fact, reason }, found),
      overridesForFacts(found, facts, context),
    ]);
  });

/** For a refusal that is already in the case, e.g. after two workstations' facts have met. */
export const overrideRule: Decider<'overrideRule'> = ({ case: id, rule, reason }, state, context) =>
  onCase(state, id, (found) => {
    const { problems } = caseLaw(found, context.law);
    const broken = problems.filter((each) => each.rule === rule && !each.overridden);
    if (broken.length === 0) return refuse({ code: 'CASE_RULE_NOT_BROKEN' });
    const about = ({ facts }: LegalProblem) => ({
      facts: facts.flatMap((at) => found.facts[at]?.fact ?? []),
    });
    return overridesFor(broken, { found, about }, { ...context, override: { reason } });
  });
