import kk from '#locales/kk/acts/written-instruction.json' with { type: 'json' };
import ru from '#locales/ru/acts/written-instruction.json' with { type: 'json' };
import type { ActDefinition } from './act.ts';
import { addressee, circumstances, closing, closingReferences, norms, withParts } from './parts.ts';

/** Нұсқау, указание: article 35 of № 155-VII. */
export const writtenInstruction = {
  id: 'written-instruction',
  matter: 'instruction',
  group: 'supervision',
  regimes: ['R22'],
  mayIssue: 'instruction',
  texts: withParts({ kk, ru }, { fields: ['addressee', 'circumstances', 'norms'], phrases: ['closing'] }),
  fields: [
    addressee,
    // 35.1: the eight questions on which written instructions are given.
    {
      id: 'area',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: [
        'pre-trial',
        'operative-search',
        'offence-check',
        'enforcement',
        'punishment',
        'demanded-inspection',
        'legal-statistics',
        'other-by-law',
      ],
    },
    { id: 'file', kind: 'text', bilingual: true, required: true },
    circumstances,
    norms,
    { id: 'orders', kind: 'long-text', bilingual: true, required: true },
    { id: 'until', kind: 'date', bilingual: false, required: true },
  ],
  references: {
    power: { law: 'prosecution', article: '35', paragraph: '1' },
    mandatory: { law: 'prosecution-again', article: '35', paragraph: '2' },
    ...closingReferences,
  },
  numbers: {},
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'subject', phrase: 'subject' },
    { part: 'paragraph', phrase: 'file' },
    { part: 'words', value: 'circumstances' },
    { part: 'paragraph', phrase: 'contradicts' },
    { part: 'references', value: 'norms' },
    { part: 'paragraph', phrase: 'therefore' },
    { part: 'call', phrase: 'call' },
    { part: 'list', items: [{ value: 'orders' }, { phrase: 'report' }] },
    { part: 'note', phrase: 'mandatory' },
    ...closing,
  ],
  facts: [
    {
      fact: 'drafted',
      at: 'draft',
      particulars: { by: 'signer', field: { field: 'area' }, form: { always: 'written' } },
    },
    { fact: 'delivered', at: 'delivery', particulars: { by: 'signer' } },
    {
      fact: 'termSet',
      at: 'delivery',
      particulars: { until: { field: 'until' } },
      when: [{ given: 'until' }],
    },
  ],
} as const satisfies ActDefinition;
