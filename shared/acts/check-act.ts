import { computeCase, regimeOf } from '../law/index.ts';
import type { LoadedLaw } from '../law/index.ts';
import type { LegalProblem, Role } from '../law/types.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ActDefinition } from './act.ts';
import { factsOf } from './act-facts.ts';
import type { ActFields } from './field.ts';

/** On what a draft is judged. Delivery has not happened: the day it is expected is a forecast the caller makes (C6). */
export interface CheckMoment {
  readonly today: PlainDate;
  readonly expectedDelivery: PlainDate;
  readonly signer: Role;
}

/**
 * What the law says against an act as drafted: the rules are those of the law engine, asked with the facts that the draft,
 * its issue and its delivery would record. Each problem names its rule, severity and basis; none means the act may be issued.
 */
export function checkAct(
  act: ActDefinition,
  fields: ActFields,
  { today, expectedDelivery, signer }: CheckMoment,
  law: LoadedLaw,
): LegalProblem[] {
  const facts = [
    ...factsOf(act, fields, 'draft', { on: today, by: signer }),
    ...factsOf(act, fields, 'issue', { on: today, by: signer }),
    ...factsOf(act, fields, 'delivery', { on: expectedDelivery, by: signer }),
  ];
  const { problems } = computeCase({ matter: act.matter, facts }, law);
  const inForce = regimeOf(law, today);
  const otherLaw = act.regimes.some((regime) => regime === inForce) ? [] : [foreignRegime];
  return onePerRule([...otherLaw, ...problems]);
}

/** The forms of acts follow the law in force (32.1): a paper that quotes another law must not be issued. */
const foreignRegime: LegalProblem = {
  rule: 'M24',
  severity: 'block',
  basis: { act: '155-VII', article: '32', paragraph: '1' },
  facts: [],
  overridableBy: [],
};

/** One rule may look at the draft and at the delivery; a person reads it once. */
function onePerRule(problems: readonly LegalProblem[]): LegalProblem[] {
  return problems.filter(
    ({ rule, severity }, index) =>
      problems.findIndex((other) => other.rule === rule && other.severity === severity) === index,
  );
}
