import kk from '#locales/kk/letters/covering-letter.json' with { type: 'json' };
import ru from '#locales/ru/letters/covering-letter.json' with { type: 'json' };
import type { LetterDefinition } from '../letter.ts';

/** Ілеспе хат, сопроводительное письмо. */
export const coveringLetter = {
  id: 'covering-letter',
  matters: 'any',
  regimes: ['R22'],
  mayIssue: 'sign-letter',
  texts: { kk, ru },
  fields: [
    { id: 'addressee', kind: 'party', bilingual: true, required: true },
    { id: 'about', kind: 'text', bilingual: true, required: true },
    { id: 'documents', kind: 'long-text', bilingual: true, required: true },
    { id: 'sheets', kind: 'text', bilingual: false, required: true },
    { id: 'request', kind: 'long-text', bilingual: true, required: false },
  ],
  references: {},
  numbers: {},
  prefill: { about: 'title' },
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'sent' },
    { part: 'list', items: [{ value: 'documents' }] },
    { part: 'paragraph', phrase: 'sheets' },
    { part: 'words', value: 'request', when: [{ given: 'request' }] },
  ],
  facts: [],
} as const satisfies LetterDefinition;
