import { refuse } from '../kernel/result.ts';
import { factsOf, newlyBlocked } from './case-law.ts';
import type { Case, Letter } from './case.ts';
import type { Decider } from './commands.ts';
import { dispatchFacts } from './dispatch-facts.ts';
import { joined, onCase, toCase, type Decision } from './drafting.ts';
import { numberProblem } from './numbers/number-deciders.ts';
import type { LetterId } from './payloads.ts';
import { actingUser } from './people.ts';
import { signatureOf } from './paper-frame.ts';
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

export const draftLetters: Decider<'draftLetters'> = ({ case: id, letters }, state, context) =>
  joined(letters.map((letter) => draftLetter({ case: id, ...letter }, state, context)));

export const dropLetter: Decider<'dropLetter'> = ({ case: id, letter }, state) =>
  onCase(state, id, (found) => {
    const begun = found.letters.find((each) => each.id === letter);
    if (!begun) return refuse({ code: 'LETTER_NOT_DRAFTED' });
    if (begun.issued) return refuse({ code: 'LETTER_ALREADY_ISSUED' });
    return toCase('letter.dropped', { letter, kind: begun.kind }, found);
  });

export const issueLetter: Decider<'issueLetter'> = (
  { case: id, compared = 'not-compared', ...issued },
  state,
  context,
) =>
  onCase(state, id, (found) => {
    const letter = found.letters.find((each) => each.id === issued.letter);
    const named = state.users.get(issued.signer);
    const signer = named && actingUser(state, named, issued.on);
    if (!letter) return refuse({ code: 'LETTER_NOT_DRAFTED' });
    if (letter.issued) return refuse({ code: 'LETTER_ALREADY_ISSUED' });
    if (!signer) return refuse({ code: 'CASE_INPUT_MALFORMED', details: { at: 'signer' } });
    const { number, kind, on } = issued;
    const taken = numberProblem(number, state);
    if (taken) return refuse(taken);
    const { fields } = letter.draft;
    const toIssue = { act: kind, fields, signer, on, about: factsOf(found) };
    const signed = { ...issued, signature: signatureOf(signer) };
    const trail = { draft: letter.draft, issued: signed };
    const text = context.checkText(toIssue, { trail, state, author: context.author, compared });
    if (!text.ok) return text;
    const problems = context.checkAct(toIssue);
    return joined([
      toCase('letter.issued', { ...signed, fields }, found),
      overridesFor(newlyBlocked([], problems), { found, about: () => ({ act: kind }) }, context),
    ]);
  });

export const dispatchLetter: Decider<'dispatchLetter'> = ({ case: id, ...dispatch }, state, context) =>
  onCase(state, id, (found) =>
    onIssued(found, dispatch.letter, (paper) =>
      dispatch.on < paper.issued.on
        ? refuse({ code: 'ACT_DATE_BEFORE_ISSUE' })
        : joined([
            toCase('letter.dispatched', dispatch, found),
            ...dispatchFacts(found, { paper, on: dispatch.on, state }, context),
          ]),
    ),
  );

export const deliverLetter: Decider<'deliverLetter'> = ({ case: id, ...delivered }, state) =>
  onCase(state, id, (found) =>
    onIssued(found, delivered.letter, ({ issued }) =>
      delivered.on < issued.on
        ? refuse({ code: 'ACT_DATE_BEFORE_ISSUE' })
        : toCase('letter.delivered', delivered, found),
    ),
  );
