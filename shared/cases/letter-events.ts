import type { EventKinds } from '../journal/event-kind.ts';
import type { CaseInFold } from './case-events.ts';
import type { Letter } from './case.ts';
import {
  LetterDelivered,
  LetterDispatched,
  LetterDrafted,
  LetterDropped,
  LetterIssued,
  type LetterId,
} from './payloads.ts';
import { drop, takeBack } from './dropped-drafts.ts';
import { draftAfterIssue, issuedDraft } from './issued-text.ts';
import { caseEvent } from './register-events.ts';

/** The case with one of its letters changed; a letter whose first draft is not known yet stays unknown. */
function withLetter(state: CaseInFold, id: LetterId, change: (letter: Letter) => Letter): CaseInFold {
  return { ...state, letters: state.letters.map((each) => (each.id === id ? change(each) : each)) };
}

/** What may happen to a letter within a case. */
export const letterEvents = {
  'letter.drafted': caseEvent({
    version: 1,
    schema: LetterDrafted,
    decides: (content) => ({ what: `draft of letter ${content.letter}`, content }),
    apply: (before, payload, event) => {
      const { letter: id, kind } = payload;
      const state = takeBack(before, id);
      const draft = { ...payload, event: event.id, author: event.author };
      if (state.letters.some((each) => each.id === id))
        return withLetter(state, id, (letter) =>
          letter.issued ? { ...letter, ...draftAfterIssue(letter, draft, event) } : { ...letter, draft },
        );
      const begun: Letter = { id, kind, draft, prints: [], dispatches: [] };
      return { ...state, letters: [...state.letters, begun] };
    },
  }),
  'letter.dropped': caseEvent({
    version: 1,
    schema: LetterDropped,
    decides: ({ letter }) => ({ what: `draft of letter ${letter}`, content: 'dropped' }),
    apply: (state, { letter }) => drop(state, letter),
  }),
  'letter.issued': caseEvent({
    version: 1,
    schema: LetterIssued,
    decides: ({ signature: _, ...content }) => ({ what: `issue of letter ${content.letter}`, content }),
    apply: (state, { fields, ...issued }, event) =>
      withLetter(state, issued.letter, (letter) => ({
        ...letter,
        ...issuedDraft({ letter: issued.letter, kind: issued.kind }, { ...letter, fields }, event),
        issued: { ...issued, event: event.id },
      })),
  }),
  'letter.dispatched': caseEvent({
    version: 1,
    schema: LetterDispatched,
    apply: (state, payload, event) =>
      withLetter(state, payload.letter, (letter) => ({
        ...letter,
        dispatches: [...letter.dispatches, { ...payload, event: event.id }],
      })),
  }),
  'letter.delivered': caseEvent({
    version: 1,
    schema: LetterDelivered,
    apply: (state, payload) =>
      withLetter(state, payload.letter, (letter) => ({
        ...letter,
        delivered: letter.delivered ?? payload.on,
      })),
  }),
} satisfies EventKinds<CaseInFold>;
