import kk from '#locales/kk/letters/interim-answer.json' with { type: 'json' };
import ru from '#locales/ru/letters/interim-answer.json' with { type: 'json' };
import type { LetterDefinition } from '../letter.ts';

/** Аралық жауап, промежуточный ответ: 24.4 of Constitutional Law № 155-VII of 05.11.2022. */
export const interimAnswer = {
  id: 'interim-answer',
  matters: ['appeal'],
  regimes: ['R22'],
  mayIssue: 'answer-appeal',
  texts: { kk, ru },
  fields: [
    { id: 'addressee', kind: 'party', bilingual: true, required: true },
    { id: 'receivedOn', kind: 'date', bilingual: false, required: true },
    { id: 'incomingNumber', kind: 'text', bilingual: false, required: true },
    { id: 'about', kind: 'text', bilingual: true, required: true },
    { id: 'appointedOn', kind: 'date', bilingual: false, required: true },
  ],
  references: { terms: { law: 'prosecution', article: '24', paragraph: '4' } },
  numbers: { days: 10 },
  prefill: {
    addressee: 'applicant',
    receivedOn: { fact: 'received', particular: 'on' },
    incomingNumber: 'sourceNumber',
    about: 'title',
    appointedOn: { fact: 'inspectionAppointed', particular: 'on' },
  },
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'considered' },
    { part: 'paragraph', phrase: 'inspection' },
    { part: 'paragraph', phrase: 'terms' },
  ],
  facts: [{ fact: 'interimAnswered', at: 'dispatch', particulars: {} }],
} as const satisfies LetterDefinition;
