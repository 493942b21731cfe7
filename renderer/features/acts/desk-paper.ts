import { factsOf } from '#shared/acts/act-facts.ts';
import type { ActDefinition } from '#shared/acts/act.ts';
import type { ActFields } from '#shared/acts/field.ts';
import type { LetterDefinition } from '#shared/acts/letter.ts';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import type { Comparison } from '#shared/acts/review-act.ts';
import type { Case, Dispatch, Issued, Letter, Print, Trail } from '#shared/cases/case.ts';
import { serviceOf, type CaseService } from '#shared/cases/service/case-service.ts';
import type { Command } from '#shared/cases/commands.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Fact, Role } from '#shared/law/types.ts';
import type { Route } from '../../app/hooks.ts';

/** The moment of proven delivery and the role of who signed. */
interface Moment {
  readonly on: PlainDate;
  readonly by: Role;
}

/**
 * A paper on the desk: the act of a case, or a letter within one. Every screen of a paper draws this, and asks the journal
 * by its commands; here alone an act and a letter differ.
 */
export interface DeskPaper {
  readonly case: Case;
  readonly definition: PaperDefinition;
  readonly trail: Trail;
  /** Where it is written. */
  readonly place: Route;
  /** How the journal names it when it is printed. */
  readonly printedAs: Print['paper'];
  /** Signatures, proofs and returns of this paper. */
  readonly service: CaseService;
  /** The day on which delivery was proven. */
  readonly delivered: PlainDate | undefined;
  readonly commands: {
    readonly draft: (fields: ActFields) => Command;
    readonly drop: Command;
    readonly issue: (
      issued: Pick<Issued, 'number' | 'on' | 'signer'> & { readonly compared: Comparison },
    ) => Command;
    readonly dispatch: (dispatch: Omit<Dispatch, 'act' | 'event'>) => Command;
    /** One after another; none when delivery is recorded already. */
    readonly deliver: (fields: ActFields, moment: Moment) => readonly Command[];
  };
  /** The case that is opened on it once it has its number. */
  readonly opens: ActDefinition['opens'];
  /** What proven delivery says to the law and the case does not know yet. */
  readonly deliveryFacts: (fields: ActFields, moment: Moment) => Fact[];
}

/** The act that a case is about. */
export function actPaper(given: Case, act: ActDefinition): DeskPaper {
  const about = { case: given.id };
  const ofAct = { ...about, act: act.id };
  const deliveryFacts: DeskPaper['deliveryFacts'] = (fields, moment) => {
    const recorded = given.facts.map(({ fact }) => fact.fact);
    return factsOf(act, fields, 'delivery', moment).filter(({ fact }) => !recorded.includes(fact));
  };
  return {
    case: given,
    definition: act,
    trail: { ...given, prints: given.prints.filter(({ paper }) => paper.kind === 'act') },
    place: { screen: 'act', caseId: given.id },
    printedAs: { kind: 'act', id: act.id },
    service: serviceOf(given, { kind: 'act', id: act.id }),
    delivered: deliveredOn(given, act),
    commands: {
      draft: (fields) => ({ do: 'draftAct', ...ofAct, fields }),
      drop: { do: 'dropAct', ...ofAct },
      issue: (issued) => ({ do: 'issueAct', ...ofAct, ...issued }),
      dispatch: (dispatch) => ({ do: 'dispatchAct', ...ofAct, ...dispatch }),
      deliver: (fields, moment) =>
        deliveryFacts(fields, moment).map((fact) => ({ do: 'recordFact', ...about, fact })),
    },
    opens: act.opens,
    deliveryFacts,
  };
}

/** A letter of a case. */
export function letterPaper(given: Case, letter: Letter, definition: LetterDefinition): DeskPaper {
  const ofLetter = { case: given.id, letter: letter.id, kind: letter.kind };
  return {
    case: given,
    definition,
    trail: letter,
    place: { screen: 'letter', caseId: given.id, letterId: letter.id },
    printedAs: { kind: 'letter', id: letter.id },
    service: serviceOf(given, { kind: 'letter', id: letter.id }),
    delivered: letter.delivered,
    commands: {
      draft: (fields) => ({ do: 'draftLetter', ...ofLetter, fields }),
      drop: { do: 'dropLetter', case: given.id, letter: letter.id },
      issue: (issued) => ({ do: 'issueLetter', ...ofLetter, ...issued }),
      dispatch: (dispatch) => ({ do: 'dispatchLetter', ...ofLetter, ...dispatch }),
      deliver: (_fields, { on }) =>
        letter.delivered === undefined ? [{ do: 'deliverLetter', ...ofLetter, on }] : [],
    },
    opens: undefined,
    deliveryFacts: () => [],
  };
}

/** The date of the first fact that the delivery of this act records. */
function deliveredOn({ facts }: Pick<Case, 'facts'>, act: ActDefinition): PlainDate | undefined {
  const name = act.facts.find(({ at }) => at === 'delivery')?.fact;
  return name === undefined ? undefined : facts.find(({ fact }) => fact.fact === name)?.fact.on;
}
