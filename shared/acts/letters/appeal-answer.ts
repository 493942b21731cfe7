import kk from '#locales/kk/letters/appeal-answer.json' with { type: 'json' };
import ru from '#locales/ru/letters/appeal-answer.json' with { type: 'json' };
import type { LetterDefinition } from '../letter.ts';

/** Жолданымға жауап, ответ на обращение: 24.7, 25.1 of Constitutional Law № 155-VII of 05.11.2022. */
export const appealAnswer = {
  id: 'appeal-answer',
  matters: ['appeal'],
  regimes: ['R22'],
  mayIssue: 'answer-appeal',
  texts: { kk, ru },
  fields: [
    { id: 'addressee', kind: 'party', bilingual: true, required: true },
    // 24.7: in the state language or the language of the appeal.
    { id: 'language', kind: 'choice', bilingual: false, required: true, choices: ['kk', 'ru'] },
    { id: 'receivedOn', kind: 'date', bilingual: false, required: true },
    { id: 'incomingNumber', kind: 'text', bilingual: false, required: true },
    { id: 'about', kind: 'text', bilingual: true, required: true },
    {
      id: 'outcome',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['satisfied', 'refused', 'explained', 'unconsidered'],
    },
    { id: 'circumstances', kind: 'long-text', bilingual: true, required: true },
    // 24.7: the law refuses an answer that cites nothing or does not explain the right to appeal; the form does not.
    { id: 'norms', kind: 'law-reference', bilingual: false, required: false },
    { id: 'grounds', kind: 'long-text', bilingual: true, required: true },
    {
      id: 'measures',
      kind: 'long-text',
      bilingual: true,
      required: true,
      when: [{ value: 'outcome', among: ['satisfied'] }],
    },
    {
      id: 'complaintTo',
      kind: 'choices',
      bilingual: false,
      required: false,
      choices: ['higher-prosecutor', 'court'],
    },
  ],
  references: {
    consideration: { law: 'prosecution', article: '24' },
    complaint: { law: 'prosecution-again', article: '25', paragraph: '1' },
  },
  numbers: { months: 3 },
  prefill: {
    addressee: 'applicant',
    language: { fact: 'received', particular: 'language' },
    receivedOn: { fact: 'received', particular: 'on' },
    incomingNumber: 'sourceNumber',
    about: 'title',
  },
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'considered' },
    { part: 'paragraph', phrase: 'found' },
    { part: 'words', value: 'circumstances' },
    { part: 'paragraph', phrase: 'norms', when: [{ given: 'norms' }] },
    { part: 'references', value: 'norms', when: [{ given: 'norms' }] },
    { part: 'words', value: 'grounds' },
    { part: 'paragraph', phrase: 'outcome.satisfied', when: [{ value: 'outcome', among: ['satisfied'] }] },
    { part: 'list', items: [{ value: 'measures' }], when: [{ value: 'outcome', among: ['satisfied'] }] },
    { part: 'paragraph', phrase: 'outcome.refused', when: [{ value: 'outcome', among: ['refused'] }] },
    { part: 'paragraph', phrase: 'outcome.explained', when: [{ value: 'outcome', among: ['explained'] }] },
    {
      part: 'paragraph',
      phrase: 'outcome.unconsidered',
      when: [{ value: 'outcome', among: ['unconsidered'] }],
    },
    { part: 'paragraph', phrase: 'complaint', when: [{ given: 'complaintTo' }] },
  ],
  facts: [
    {
      fact: 'answered',
      at: 'dispatch',
      particulars: {
        by: 'signer',
        language: { field: 'language' },
        citesLaw: { field: 'norms', given: true },
        explainsAppeal: { field: 'complaintTo', given: true },
      },
    },
  ],
} as const satisfies LetterDefinition;
