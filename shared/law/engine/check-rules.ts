import { headsOfOffices, type LegalProblem, type Override, type Role } from '../types.ts';
import type { RuleRecord } from '../records.ts';
import { factsNamed, findFact, type ReadFact } from './fact-sheet.ts';
import { isInForce, type LoadedRule } from './loaded-law.ts';
import { deskBasis } from './read-facts.ts';
import type { Run } from './run.ts';

const nobody: readonly Role[] = [];

export const overridersOf = (override: RuleRecord['override']): readonly Role[] =>
  override === 'head' ? headsOfOffices : nobody;

/** A reasoned decision of someone who may make it. */
export function isOverridden(
  overrides: readonly Override[],
  { rule, overridableBy, facts }: Pick<LegalProblem, 'rule' | 'overridableBy' | 'facts'>,
): boolean {
  return overrides.some(
    (each) =>
      each.rule === rule &&
      overridableBy.includes(each.by) &&
      each.reason.trim() !== '' &&
      (each.facts === undefined || facts.every((position) => each.facts?.includes(position))),
  );
}

/** Adds a problem; answers whether it stands in the way (a block that nobody overrode). */
export function report(run: Run, problem: LegalProblem): boolean {
  const overridden = isOverridden(run.overrides, problem);
  run.problems.push(overridden ? { ...problem, overridden: true } : problem);
  return problem.severity === 'block' && !overridden;
}

/** Makes every check of the matter; every rule sees all facts, and only then are the refused ones without effect. */
export function checkRules(run: Run): void {
  const refused: ReadFact[] = [];
  for (const subject of run.sheet.all)
    for (const rule of rulesOn(run, subject.name)) {
      if (!isInForce(rule, subject.day ?? run.openingDay) || !rule.test(run.sheet, subject)) continue;
      if (reportRule(run, rule, subject)) refused.push(...refusedBy(run, rule, subject));
    }
  for (const fact of refused) fact.standing = 'refused';
}

const noRules: readonly LoadedRule[] = [];

function rulesOn({ law, matter }: Run, fact: string): readonly LoadedRule[] {
  const rules = law.rules.get(matter);
  return rules?.get(fact) ?? rules?.get('any') ?? noRules;
}

function reportRule(run: Run, rule: LoadedRule, subject: ReadFact): boolean {
  return report(run, {
    rule: rule.id,
    severity: rule.severity,
    basis: rule.basis,
    facts: [subject.position],
    overridableBy: overridersOf(rule.override),
  });
}

function refusedBy(run: Run, rule: RuleRecord, subject: ReadFact): readonly ReadFact[] {
  return (rule.refuses ?? []).flatMap((name) =>
    name === 'itself' || name === subject.name ? [subject] : (run.sheet.byName.get(name) ?? []),
  );
}

function fault(run: Run, rule: string, fact: ReadFact): void {
  run.problems.push({
    rule,
    severity: rule === 'X-DUPLICATE-FACT' ? 'warn' : 'block',
    basis: deskBasis,
    facts: [fact.position],
    overridableBy: nobody,
  });
  fact.standing = 'unusable';
}

/** Facts that cannot stand together: the second opening, the effect before its cause, a date set before its day. */
export function checkOrder(run: Run): void {
  for (const name of run.law.tables.openings[run.matter])
    for (const repeated of (run.sheet.byName.get(name) ?? []).slice(1))
      fault(run, 'X-DUPLICATE-FACT', repeated);
  for (const { first, then } of run.law.orders.get(run.matter) ?? []) {
    const cause = findFact(run.sheet, first);
    for (const effect of factsNamed(run.sheet, then))
      if (isBefore(effect, cause)) fault(run, 'X-OUT-OF-ORDER', effect);
  }
  for (const fact of run.sheet.all) if (setsThePast(fact)) fault(run, 'X-NEGATIVE-LENGTH', fact);
}

function setsThePast({ standing, date, values }: ReadFact): boolean {
  const until = values['until'];
  return standing === 'effective' && date !== undefined && typeof until === 'string' && until < date;
}

function isBefore(effect: ReadFact, cause: ReadFact | undefined): boolean {
  if (cause?.day === undefined || effect.day === undefined) return false;
  if (effect.day !== cause.day) return effect.day < cause.day;
  return effect.moment !== undefined && cause.moment !== undefined && effect.moment < cause.moment;
}

/** Pairs each stop of the count with its resumption; a stop within a stop and a resumption of nothing are refused. */
export function checkPauses(run: Run, pause: { readonly from: string; readonly to: string }): void {
  const marks = [...(run.sheet.byName.get(pause.from) ?? []), ...(run.sheet.byName.get(pause.to) ?? [])]
    .filter(({ standing }) => standing === 'effective')
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
  let stopped = false;
  while (marks.length > 0) {
    const wanted = stopped ? pause.to : pause.from;
    const today = marks.filter((fact) => fact.day === marks[0]?.day);
    const next = today.find((fact) => fact.name === wanted) ?? today[0];
    if (!next) return;
    marks.splice(marks.indexOf(next), 1);
    if (next.name === wanted) stopped = !stopped;
    else fault(run, 'X-OUT-OF-ORDER', next);
  }
}
