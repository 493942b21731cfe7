import kk from '#locales/kk/acts/representation.json' with { type: 'json' };
import ru from '#locales/ru/acts/representation.json' with { type: 'json' };
import type { ActDefinition } from './act.ts';
import { addressee, closing, closingReferences, occasion, withParts } from './parts.ts';

/** Ұсыну, представление: article 36 of Constitutional Law № 155-VII of 05.11.2022. */
export const representation = {
  id: 'representation',
  matter: 'representation',
  group: 'supervision',
  regimes: ['R22'],
  mayIssue: 'representation',
  texts: withParts({ kk, ru }, { fields: ['addressee', 'occasion'], phrases: ['closing'] }),
  fields: [
    addressee,
    occasion,
    // 36.1: what it is about.
    {
      id: 'purpose',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['breaches', 'causes', 'other-by-law'],
    },
    {
      id: 'otherPurpose',
      kind: 'text',
      bilingual: true,
      required: true,
      when: [{ value: 'purpose', among: ['other-by-law'] }],
    },
    { id: 'body', kind: 'text', bilingual: true, required: true },
    { id: 'breaches', kind: 'long-text', bilingual: true, required: true },
    { id: 'norms', kind: 'law-reference', bilingual: false, required: true },
    { id: 'causes', kind: 'long-text', bilingual: true, required: true },
    { id: 'proposals', kind: 'long-text', bilingual: true, required: true },
    // 36.2(1): the prosecutor's own term needs the danger of irreparable harm.
    { id: 'ownTerm', kind: 'date', bilingual: false, required: false },
    {
      id: 'ownTermGround',
      kind: 'choice',
      bilingual: false,
      required: false,
      choices: ['irreparable-harm'],
      when: [{ given: 'ownTerm' }],
    },
    {
      id: 'harm',
      kind: 'long-text',
      bilingual: true,
      required: true,
      when: [{ given: 'ownTerm' }, { given: 'ownTermGround' }],
    },
  ],
  references: {
    power: { law: 'prosecution', article: '36', paragraph: '1' },
    whole: { law: 'prosecution-again', article: '36' },
    term: { law: 'prosecution-again', article: '36', paragraph: '2' },
    ...closingReferences,
  },
  numbers: { days: 30, noticeDays: 3, answerDays: 3 },
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'subject', phrase: 'subject.stated', when: [{ value: 'purpose', outside: ['other-by-law'] }] },
    { part: 'subject', phrase: 'subject.other', when: [{ value: 'purpose', among: ['other-by-law'] }] },
    { part: 'paragraph', phrase: 'found' },
    { part: 'list', items: [{ value: 'breaches' }] },
    { part: 'paragraph', phrase: 'contradicts' },
    { part: 'references', value: 'norms' },
    { part: 'paragraph', phrase: 'causes' },
    { part: 'words', value: 'causes' },
    { part: 'paragraph', phrase: 'power' },
    { part: 'words', value: 'harm', when: [{ given: 'harm' }] },
    { part: 'paragraph', phrase: 'therefore' },
    { part: 'call', phrase: 'call' },
    {
      part: 'list',
      items: [
        { value: 'proposals' },
        { phrase: 'demand.consider', when: [{ missing: 'ownTerm' }] },
        { phrase: 'demand.considerBy', when: [{ given: 'ownTerm' }] },
        { phrase: 'demand.notify' },
        { phrase: 'demand.answer' },
      ],
    },
    { part: 'note', phrase: 'note.term', when: [{ missing: 'ownTerm' }] },
    { part: 'note', phrase: 'note.ownTerm', when: [{ given: 'ownTerm' }] },
    { part: 'note', phrase: 'note.duties' },
    ...closing,
  ],
  facts: [
    { fact: 'drafted', at: 'draft', particulars: { by: 'signer', purpose: { field: 'purpose' } } },
    { fact: 'delivered', at: 'delivery', particulars: { by: 'signer' } },
    {
      fact: 'termSet',
      at: 'delivery',
      particulars: { until: { field: 'ownTerm' }, ground: { field: 'ownTermGround' } },
      when: [{ given: 'ownTerm' }],
    },
  ],
  answers: ['act-on-analysis'],
} as const satisfies ActDefinition;
