import { expect, test } from 'vitest';
import { EventId, SubjectId } from '#shared/journal/ids.ts';
import { keptDraftOf, keptName, type KeptDraft } from './kept-draft.ts';

const caseId = SubjectId.parse('3b241101-e2bb-4255-8caf-4136c566a962');
const event = EventId.parse('k3f9.1.42');

const drafts: readonly KeptDraft[] = [
  { form: 'registration' },
  { form: 'registration', parent: caseId },
  { form: 'fact', caseId, fact: 'redirected' },
  { form: 'letters', caseId, set: 'redirection' },
  { form: 'correction', event },
];

test.each(drafts)('the form kept under its name is found again: $form', (draft) => {
  expect(keptDraftOf(keptName(draft))).toEqual(draft);
});

test.each(['share of today', 'columns of cards', 'list of cases', 'looks', 'correction of nothing'])(
  'what is kept and is no draft is none: %s',
  (name) => {
    expect(keptDraftOf(name)).toBeUndefined();
  },
);
