import kk from '#locales/kk/letters/reminder-letter.json' with { type: 'json' };
import ru from '#locales/ru/letters/reminder-letter.json' with { type: 'json' };
import type { LetterDefinition } from '../letter.ts';

/** Еске салу хаты, напоминание: 32.2, 32.3 of Constitutional Law № 155-VII. */
export const reminderLetter = {
  id: 'reminder-letter',
  matters: 'any',
  regimes: ['R22'],
  mayIssue: 'sign-letter',
  texts: { kk, ru },
  fields: [
    { id: 'addressee', kind: 'party', bilingual: true, required: true },
    { id: 'paper', kind: 'choice', bilingual: false, required: true, choices: ['act', 'demand'] },
    { id: 'issuedOn', kind: 'date', bilingual: false, required: true },
    { id: 'issuedNumber', kind: 'text', bilingual: false, required: true },
    { id: 'due', kind: 'date', bilingual: false, required: true },
    { id: 'answerBy', kind: 'date', bilingual: false, required: true },
  ],
  references: {
    binding: { law: 'prosecution', article: '32', paragraph: '2' },
    liability: { law: 'prosecution-again', article: '32', paragraph: '3' },
  },
  numbers: {},
  answers: ['remind'],
  prefill: { addressee: 'bodyAddressed', issuedOn: 'issuedOn', issuedNumber: 'issuedNumber' },
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'sent' },
    { part: 'paragraph', phrase: 'due' },
    { part: 'paragraph', phrase: 'request' },
    { part: 'note', phrase: 'binding' },
    { part: 'note', phrase: 'liability' },
  ],
  facts: [],
} as const satisfies LetterDefinition;
