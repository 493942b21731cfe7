import type { PlainDate } from '../kernel/plain-date.ts';
import { law2022 } from './terms/bases.ts';
import type { Basis, CaseAnswer, Fact, Matter } from './types.ts';

/** What the law offers after an act of supervision. An act that takes the step names it in `answers`. */
interface NextStep {
  readonly id: string;
  readonly matters: readonly Matter[];
  /** Offered when one of these terms of the addressee is over, unmet … */
  readonly overdue?: readonly string[];
  /** … or once one of these facts is recorded … */
  readonly after?: readonly string[];
  /** … and no longer once one of these is. */
  readonly until?: readonly string[];
  readonly basis: Basis;
}

const supervised = ['protest', 'representation', 'resolution', 'instruction'] as const;
/** The terms in which the addressee considers or executes an act of supervision. */
const addresseeTerms = ['T22-23', 'T22-24', 'T22-30', 'T22-31', 'T22-35', 'T22-41'];
const finishing = ['executed', 'withdrawn'];

const nextSteps: readonly NextStep[] = [
  {
    // 33.5: until the decision on the protest, by the head of the office.
    id: 'suspend-protested-act',
    matters: ['protest'],
    after: ['delivered'],
    until: ['actSuspended', 'considered', 'withdrawn'],
    basis: law2022('33', '5'),
  },
  {
    // 39.2: rejected (the desk cannot know how it was decided, so it offers) or left without consideration.
    id: 'go-to-court',
    matters: supervised,
    overdue: addresseeTerms,
    after: ['considered'],
    until: finishing,
    basis: law2022('39', '2'),
  },
  {
    id: 'enforce',
    matters: supervised,
    overdue: addresseeTerms,
    until: finishing,
    basis: law2022('37', '1(11)'),
  },
  {
    id: 'propose-liability',
    matters: supervised,
    overdue: addresseeTerms,
    until: finishing,
    basis: law2022('32', '3'),
  },
];

interface Standing {
  readonly matter: Matter;
  readonly facts: readonly Fact[];
  readonly terms: CaseAnswer['terms'];
}

/** The steps open in a case on a day, in the order in which the law comes to them. */
export function nextStepsOf({ matter, facts, terms }: Standing, today: PlainDate): NextStep[] {
  const happened = (names: readonly string[] = []) => facts.some(({ fact }) => names.includes(fact));
  const isOver = (ids: readonly string[] = []) =>
    terms.some(
      ({ spec, state, due }) => ids.includes(spec) && state === 'running' && due !== undefined && due < today,
    );
  return nextSteps.filter(
    ({ matters, overdue, after, until }) =>
      matters.includes(matter) && !happened(until) && (happened(after) || isOver(overdue)),
  );
}
