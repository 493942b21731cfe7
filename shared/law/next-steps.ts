import type { PlainDate } from '../kernel/plain-date.ts';
import { law2022 } from './terms/bases.ts';
import type { Basis, CaseAnswer, Fact, Matter } from './types.ts';

/** A fact by its name, or only when it ended so. */
type Happening = string | { readonly fact: string; readonly outcome: string };

/** What the law offers in a case: after an act of supervision, on an appeal, at the end of a study. A paper that takes the step names it in `answers`. */
interface NextStep {
  readonly id: string;
  readonly matters: readonly Matter[];
  /** Offered when one of these terms of the addressee is over, unmet … */
  readonly overdue?: readonly string[];
  /** … or once one of these is recorded … */
  readonly after?: readonly Happening[];
  /** … and no longer once one of these is. */
  readonly until?: readonly Happening[];
  readonly basis: Basis;
}

const supervised = ['protest', 'representation', 'resolution', 'instruction'] as const;
/** The terms in which the addressee considers or executes an act of supervision. */
const addresseeTerms = ['T22-23', 'T22-24', 'T22-30', 'T22-31', 'T22-35', 'T22-41'];
const finishing = ['executed', 'withdrawn'];
/** What is satisfied only in part, or was recorded without its outcome, may have been refused. */
const satisfied = { fact: 'considered', outcome: 'satisfied' } as const;

const nextSteps: readonly NextStep[] = [
  {
    // 24.4(2): an inspection may be appointed on an appeal; its terms then follow the inspection.
    id: 'inspect-appeal',
    matters: ['appeal'],
    after: ['accepted'],
    until: ['inspectionAppointed', 'answered', 'redirected', 'discontinued'],
    basis: law2022('24', '4(2)'),
  },
  {
    // 20: by the results of an analysis measures of supervision or of reaction are taken.
    id: 'act-on-analysis',
    matters: ['analysis'],
    after: [{ fact: 'completed', outcome: 'breach' }],
    basis: law2022('20'),
  },
  {
    // 33.1: an act in force that contradicts the law is protested.
    id: 'protest-assessed-act',
    matters: ['assessment'],
    after: [{ fact: 'completed', outcome: 'breach' }],
    basis: law2022('33', '1'),
  },
  {
    // 38: a motion against an act of the court that is not yet in force.
    id: 'contest-court-act',
    matters: ['court-participation'],
    after: [{ fact: 'decided', outcome: 'disagreed' }],
    basis: law2022('38'),
  },
  {
    // 33.5: until the decision on the protest, by the head of the office.
    id: 'suspend-protested-act',
    matters: ['protest'],
    after: ['delivered'],
    until: ['actSuspended', 'considered', 'withdrawn'],
    basis: law2022('33', '5'),
  },
  {
    // 33.3(3): until it is considered, by its author or the higher prosecutor.
    id: 'withdraw-protest',
    matters: ['protest'],
    after: ['delivered'],
    until: ['considered', 'withdrawn'],
    basis: law2022('33', '3(3)'),
  },
  {
    // 32.2: what binds its addressee is first recalled to him; a result not reported is asked for as well.
    id: 'remind',
    matters: [...supervised, 'information-request'],
    overdue: [...addresseeTerms, 'T22-16', 'T22-17', 'T22-33'],
    until: ['executed', 'withdrawn', 'resultReported', 'answered'],
    basis: law2022('32', '2'),
  },
  {
    // 39.2: rejected, or left without consideration.
    id: 'go-to-court',
    matters: supervised,
    overdue: addresseeTerms,
    after: ['considered'],
    until: [...finishing, satisfied],
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
  const happened = (happenings: readonly Happening[] = []) =>
    facts.some((fact) => happenings.some((happening) => isOne(happening, fact)));
  const isOver = (ids: readonly string[] = []) =>
    terms.some(
      ({ spec, state, due }) => ids.includes(spec) && state === 'running' && due !== undefined && due < today,
    );
  return nextSteps.filter(
    ({ matters, overdue, after, until }) =>
      matters.includes(matter) && !happened(until) && (happened(after) || isOver(overdue)),
  );
}

function isOne(happening: Happening, { fact, ...particulars }: Fact): boolean {
  if (typeof happening === 'string') return fact === happening;
  return fact === happening.fact && particulars['outcome'] === happening.outcome;
}
