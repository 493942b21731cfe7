import { computeCase, regimeOf } from '../law/index.ts';
import type { LoadedLaw } from '../law/index.ts';
import type { CaseFacts, LegalProblem, Role } from '../law/types.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ActDefinition } from './act.ts';
import { factsOf } from './act-facts.ts';
import type { ActFields } from './field.ts';
import type { LetterDefinition } from './letter.ts';
import type { PaperDefinition } from './paper.ts';

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
    ...factsOf(act, fields, 'dispatch', { on: today, by: signer }),
    ...factsOf(act, fields, 'delivery', { on: expectedDelivery, by: signer }),
  ];
  const { problems } = computeCase({ matter: act.matter, facts }, law);
  return onePerRule([...foreignTo(act, today, law), ...problems]);
}

/**
 * What the law says against a letter as drafted, in the case it is written in: the problems that the facts of its draft
 * and of its dispatch would bring. What already stands against the case is not the letter's.
 */
export function checkLetter(
  letter: LetterDefinition,
  fields: ActFields,
  { today, signer, about }: Omit<CheckMoment, 'expectedDelivery'> & { readonly about: CaseFacts },
  law: LoadedLaw,
): LegalProblem[] {
  const moment = { on: today, by: signer };
  const said = [...factsOf(letter, fields, 'draft', moment), ...factsOf(letter, fields, 'dispatch', moment)];
  const { problems } = computeCase({ ...about, facts: [...about.facts, ...said] }, law);
  const brought = problems.filter(({ facts }) => facts.some((position) => position >= about.facts.length));
  return onePerRule([...foreignTo(letter, today, law), ...brought]);
}

function foreignTo({ regimes }: PaperDefinition, today: PlainDate, law: LoadedLaw): LegalProblem[] {
  const inForce = regimeOf(law, today);
  return regimes.some((regime) => regime === inForce) ? [] : [foreignRegime];
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
