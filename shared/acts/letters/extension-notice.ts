import kk from '#locales/kk/letters/extension-notice.json' with { type: 'json' };
import ru from '#locales/ru/letters/extension-notice.json' with { type: 'json' };
import type { LetterDefinition } from '../letter.ts';

/** Мерзімнің ұзартылғаны туралы хабарлама, уведомление о продлении срока: 24.4, 24.5 of Constitutional Law № 155-VII. */
export const extensionNotice = {
  id: 'extension-notice',
  matters: ['appeal'],
  regimes: ['R22'],
  mayIssue: 'sign-letter',
  texts: { kk, ru },
  fields: [
    { id: 'addressee', kind: 'party', bilingual: true, required: true },
    { id: 'receivedOn', kind: 'date', bilingual: false, required: true },
    { id: 'incomingNumber', kind: 'text', bilingual: false, required: true },
    { id: 'about', kind: 'text', bilingual: true, required: true },
    { id: 'extendedOn', kind: 'date', bilingual: false, required: true },
    { id: 'until', kind: 'date', bilingual: false, required: true },
    { id: 'ground', kind: 'choice', bilingual: false, required: true, choices: ['facts', 'information'] },
  ],
  references: {
    power: { law: 'prosecution', article: '24', paragraph: '4' },
    notice: { law: 'prosecution-again', article: '24', paragraph: '5' },
  },
  numbers: { days: 3 },
  prefill: {
    addressee: 'applicant',
    receivedOn: { fact: 'received', particular: 'on' },
    incomingNumber: 'sourceNumber',
    about: 'title',
    extendedOn: { fact: 'extended', particular: 'on' },
    until: { fact: 'extended', particular: 'until' },
  },
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'considered' },
    { part: 'paragraph', phrase: 'extended' },
    { part: 'paragraph', phrase: 'ground' },
    { part: 'note', phrase: 'notice' },
  ],
  facts: [{ fact: 'extensionNotified', at: 'dispatch', particulars: {} }],
} as const satisfies LetterDefinition;
