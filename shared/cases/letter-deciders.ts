import { factsOf as factsOfPaper } from '../acts/act-facts.ts';
import type { ActFields } from '../acts/field.ts';
import { findLetter } from '../acts/letters/registry.ts';
import { invariant } from '../kernel/invariant.ts';
import { refuse } from '../kernel/result.ts';
import type { Fact } from '../law/types.ts';
import { caseLaw, factsOf, newlyBlocked } from './case-law.ts';
import type { Case, Letter, OfficeState } from './case.ts';
import type { Decider } from './commands.ts';
import { joined, onCase, toCase, type Decision } from './drafting.ts';
import type { LetterId } from './payloads.ts';
import { overridesFor } from './refusals.ts';

type Issued = Letter & Required<Pick<Letter, 'issued'>>;

/** A letter that has its number: only such a one leaves the office. */
function onIssued(found: Case, id: LetterId, work: (letter: Issued) => Decision): Decision {
  const letter = found.letters.find((each) => each.id === id);
  return letter?.issued ? work({ ...letter, issued: letter.issued }) : refuse({ code: 'LETTER_NOT_ISSUED' });
}

/** What was issued is never rewritten. */
export const draftLetter: Decider<'draftLetter'> = ({ case: id, ...drafted }, state) =>
  onCase(state, id, (found) =>
    found.letters.some((each) => each.id === drafted.letter && each.issued)
      ? refuse({ code: 'LETTER_ALREADY_ISSUED' })
      : toCase('letter.drafted', drafted, found),
  );

export const issueLetter: Decider<'issueLetter'> = ({ case: id, ...issued }, state, context) =>
  onCase(state, id, (found) => {
    const letter = found.letters.find((each) => each.id === issued.letter);
    const signer = state.users.get(issued.signer);
    if (!letter) return refuse({ code: 'LETTER_NOT_DRAFTED' });
    if (letter.issued) return refuse({ code: 'LETTER_ALREADY_ISSUED' });
    if (!signer) return refuse({ code: 'CASE_INPUT_MALFORMED', details: { at: 'signer' } });
    const { number, kind, on } = issued;
    if (state.numbers.has(number)) return refuse({ code: 'ACT_NUMBER_TAKEN', details: { number } });
    const { fields } = letter.draft;
    const problems = context.checkAct({ act: kind, fields, signer, on, about: factsOf(found) });
    return joined([
      toCase('letter.issued', issued, found),
      overridesFor(newlyBlocked([], problems), found, context),
    ]);
  });

/** A rule set aside when the letter was issued is not asked about a second time when it leaves. */
export const dispatchLetter: Decider<'dispatchLetter'> = ({ case: id, ...dispatch }, state, context) =>
  onCase(state, id, (found) =>
    onIssued(found, dispatch.letter, (letter) => {
      if (dispatch.on < letter.issued.on) return refuse({ code: 'ACT_DATE_BEFORE_ISSUE' });
      const facts = letter.dispatches.length > 0 ? [] : saidByDispatch(letter, dispatch.on, state);
      const before = caseLaw(found, context.law).problems;
      const told = factsOf(found);
      const after = context.law({ ...told, facts: [...told.facts, ...facts] }).problems;
      const settled = new Set(found.overrides.map(({ rule }) => rule));
      const blocked = newlyBlocked(before, after).filter(({ rule }) => !settled.has(rule));
      return joined([
        toCase('letter.dispatched', dispatch, found),
        ...facts.map((fact) => toCase('fact.recorded', { fact }, found)),
        overridesFor(blocked, found, context),
      ]);
    }),
  );

export const deliverLetter: Decider<'deliverLetter'> = ({ case: id, ...delivered }, state) =>
  onCase(state, id, (found) =>
    onIssued(found, delivered.letter, ({ issued }) =>
      delivered.on < issued.on
        ? refuse({ code: 'ACT_DATE_BEFORE_ISSUE' })
        : toCase('letter.delivered', delivered, found),
    ),
  );

function saidByDispatch(
  { kind, draft, issued }: Issued,
  on: Fact['on'] & string,
  state: OfficeState,
): Fact[] {
  const definition = findLetter(kind);
  const signer = state.users.get(issued.signer);
  invariant(definition && signer, 'a letter that was issued here has its definition and its signer');
  return factsOfPaper(definition, draft.fields as ActFields, 'dispatch', { on, by: signer.role });
}
