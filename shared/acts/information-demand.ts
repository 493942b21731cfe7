import kk from '#locales/kk/acts/information-demand.json' with { type: 'json' };
import ru from '#locales/ru/acts/information-demand.json' with { type: 'json' };
import type { ActDefinition } from './act.ts';

/** Ақпарат пен құжаттарды беру туралы талап, требование о предоставлении информации: 26.2-26.4 of Constitutional Law № 155-VII. */
export const informationDemand = {
  id: 'information-demand',
  matter: 'information-request',
  group: 'demand',
  regimes: ['R22'],
  mayIssue: 'information-request',
  texts: { kk, ru },
  fields: [
    { id: 'addressee', kind: 'party', bilingual: true, required: true },
    {
      id: 'within',
      kind: 'choice',
      bilingual: false,
      required: false,
      choices: ['inspection', 'analysis', 'assessment', 'appeal'],
    },
    { id: 'items', kind: 'long-text', bilingual: true, required: true },
    { id: 'until', kind: 'date', bilingual: false, required: true },
    {
      id: 'urgency',
      kind: 'choice',
      bilingual: false,
      required: false,
      choices: ['irreparable-harm', 'mass-breaches'],
    },
    { id: 'danger', kind: 'long-text', bilingual: true, required: true, when: [{ given: 'urgency' }] },
  ],
  references: {
    power: { law: 'prosecution', article: '26', paragraph: '3' },
    urgent: { law: 'prosecution-again', article: '26', paragraph: '4' },
    binding: { law: 'prosecution-again', article: '26', paragraph: '2' },
    liability: { law: 'prosecution-again', article: '26', paragraph: '15' },
    complaint: { law: 'prosecution-again', article: '43' },
  },
  numbers: {},
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'demand.tied', when: [{ given: 'within' }] },
    { part: 'paragraph', phrase: 'demand.untied', when: [{ missing: 'within' }] },
    { part: 'list', items: [{ value: 'items' }] },
    { part: 'paragraph', phrase: 'term', when: [{ missing: 'urgency' }] },
    { part: 'paragraph', phrase: 'urgentTerm', when: [{ given: 'urgency' }] },
    { part: 'words', value: 'danger', when: [{ given: 'urgency' }] },
    { part: 'note', phrase: 'binding' },
    { part: 'note', phrase: 'liability' },
    { part: 'note', phrase: 'complaint' },
  ],
  facts: [
    { fact: 'drafted', at: 'draft', particulars: { by: 'signer', parent: { field: 'within' } } },
    { fact: 'delivered', at: 'delivery', particulars: { by: 'signer' } },
    {
      fact: 'termSet',
      at: 'delivery',
      particulars: {
        until: { field: 'until' },
        ground: { field: 'urgency', as: { 'irreparable-harm': '26.4', 'mass-breaches': '26.4' } },
      },
    },
  ],
} as const satisfies ActDefinition;
