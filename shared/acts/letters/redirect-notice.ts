import kk from '#locales/kk/letters/redirect-notice.json' with { type: 'json' };
import ru from '#locales/ru/letters/redirect-notice.json' with { type: 'json' };
import type { LetterDefinition } from '../letter.ts';

/** Жолданымның жіберілгені туралы хабарлама, уведомление автору о направлении обращения: 24.1, 25.1 of Constitutional Law № 155-VII. */
export const redirectNotice = {
  id: 'redirect-notice',
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
    { id: 'body', kind: 'party', bilingual: true, required: true },
  ],
  references: {
    grounds: { law: 'prosecution', article: '24', paragraph: '1' },
    complaint: { law: 'prosecution-again', article: '25', paragraph: '1' },
  },
  numbers: { months: 3 },
  prefill: {
    addressee: 'applicant',
    receivedOn: { fact: 'received', particular: 'on' },
    incomingNumber: 'sourceNumber',
    about: 'title',
    body: 'bodyDeclined',
  },
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'sent' },
    { part: 'paragraph', phrase: 'grounds' },
    { part: 'paragraph', phrase: 'answer' },
    { part: 'paragraph', phrase: 'complaint' },
  ],
  facts: [{ fact: 'redirectNotified', at: 'dispatch', particulars: {} }],
} as const satisfies LetterDefinition;
