import kk from '#locales/kk/acts/court-motion.json' with { type: 'json' };
import ru from '#locales/ru/acts/court-motion.json' with { type: 'json' };
import type { ActDefinition } from './act.ts';
import { addressee, circumstances, norms, withParts } from './parts.ts';

/** Заңды күшіне енбеген сот актілерін қайта қарау туралы өтінішхат: article 38 of № 155-VII. */
export const courtMotion = {
  id: 'court-motion',
  matter: 'motion',
  group: 'reaction',
  regimes: ['R22'],
  mayIssue: 'motion',
  texts: withParts({ kk, ru }, { fields: ['addressee', 'circumstances', 'norms'], phrases: [] }),
  fields: [
    addressee,
    {
      id: 'legislation',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['criminal', 'civil', 'offences', 'administrative'],
    },
    { id: 'court', kind: 'text', bilingual: true, required: true },
    {
      id: 'courtAct',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['verdict', 'decision', 'ruling', 'resolution-of-court'],
    },
    { id: 'courtActDate', kind: 'date', bilingual: false, required: true },
    { id: 'courtCaseNumber', kind: 'text', bilingual: false, required: true },
    // 38: only court acts not yet in force; those in force are protested (33.7).
    { id: 'inForce', kind: 'choice', bilingual: false, required: true, choices: ['no', 'yes'] },
    { id: 'parties', kind: 'text', bilingual: true, required: true },
    circumstances,
    norms,
    { id: 'reasoning', kind: 'long-text', bilingual: true, required: true },
    { id: 'requests', kind: 'long-text', bilingual: true, required: true },
    { id: 'enclosures', kind: 'long-text', bilingual: true, required: false },
  ],
  references: { power: { law: 'prosecution', article: '38' } },
  numbers: {},
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'subject', phrase: 'subject' },
    { part: 'paragraph', phrase: 'act' },
    { part: 'paragraph', phrase: 'parties' },
    { part: 'words', value: 'circumstances' },
    { part: 'paragraph', phrase: 'notInForce', when: [{ value: 'inForce', among: ['no'] }] },
    { part: 'paragraph', phrase: 'contradicts' },
    { part: 'references', value: 'norms' },
    { part: 'words', value: 'reasoning' },
    { part: 'paragraph', phrase: 'therefore' },
    { part: 'call', phrase: 'call' },
    { part: 'list', items: [{ value: 'requests' }] },
    { part: 'paragraph', phrase: 'enclosed', when: [{ given: 'enclosures' }] },
    { part: 'list', items: [{ value: 'enclosures' }], when: [{ given: 'enclosures' }] },
  ],
  facts: [
    { fact: 'drafted', at: 'draft', particulars: { by: 'signer', inForce: { field: 'inForce', is: 'yes' } } },
    { fact: 'filed', at: 'delivery', particulars: { by: 'signer' } },
  ],
  answers: ['contest-court-act'],
} as const satisfies ActDefinition;
