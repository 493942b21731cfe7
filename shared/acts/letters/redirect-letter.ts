import kk from '#locales/kk/letters/redirect-letter.json' with { type: 'json' };
import ru from '#locales/ru/letters/redirect-letter.json' with { type: 'json' };
import type { LetterDefinition } from '../letter.ts';

/** Жолданымды құзыреті бойынша жіберу, направление обращения по компетенции: 24.1 of Constitutional Law № 155-VII. */
export const redirectLetter = {
  id: 'redirect-letter',
  matters: ['appeal'],
  set: 'redirection',
  regimes: ['R22'],
  mayIssue: 'sign-letter',
  texts: { kk, ru },
  fields: [
    { id: 'addressee', kind: 'party', bilingual: true, required: true },
    { id: 'receivedOn', kind: 'date', bilingual: false, required: true },
    { id: 'incomingNumber', kind: 'text', bilingual: false, required: true },
    { id: 'about', kind: 'text', bilingual: true, required: true },
    { id: 'author', kind: 'text', bilingual: true, required: true },
    { id: 'reason', kind: 'long-text', bilingual: true, required: true },
    { id: 'sheets', kind: 'text', bilingual: false, required: true },
  ],
  references: { grounds: { law: 'prosecution', article: '24', paragraph: '1' } },
  numbers: {},
  prefill: {
    addressee: 'bodyAddressed',
    receivedOn: { fact: 'received', particular: 'on' },
    incomingNumber: 'sourceNumber',
    about: 'title',
    author: 'applicantName',
  },
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'sent' },
    { part: 'paragraph', phrase: 'author' },
    { part: 'words', value: 'reason' },
    { part: 'paragraph', phrase: 'request' },
    { part: 'paragraph', phrase: 'attached' },
  ],
  facts: [{ fact: 'redirected', at: 'dispatch', particulars: {} }],
} as const satisfies LetterDefinition;
