import kk from '#locales/kk/acts/former-prescription.json' with { type: 'json' };
import ru from '#locales/ru/acts/former-prescription.json' with { type: 'json' };
import type { ActDefinition } from './act.ts';
import { addressee, circumstances, norms, withParts } from './parts.ts';

/** Ұйғарым, предписание: article 24 of Law № 2709 of 21.12.1995, in force until the law of 2017. */
export const formerPrescription = {
  id: 'former-prescription',
  matter: 'prescription',
  group: 'former',
  regimes: ['R95', 'R10'],
  mayIssue: 'prescription',
  texts: withParts({ kk, ru }, { fields: ['addressee', 'circumstances', 'norms'], phrases: [] }),
  fields: [
    addressee,
    // 24.1: never on a normative act.
    {
      id: 'against',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['action', 'individual-act', 'normative-act'],
    },
    circumstances,
    norms,
    { id: 'nature', kind: 'long-text', bilingual: true, required: true },
    { id: 'harm', kind: 'long-text', bilingual: true, required: true },
    { id: 'proposals', kind: 'long-text', bilingual: true, required: true },
    { id: 'until', kind: 'date', bilingual: false, required: true },
  ],
  references: {
    power: { law: 'prosecution-1995', article: '24' },
    execution: { law: 'prosecution-1995-again', article: '24', paragraph: '3' },
    complaint: { law: 'prosecution-1995-again', article: '8' },
  },
  numbers: {},
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'subject', phrase: 'subject' },
    { part: 'words', value: 'circumstances' },
    { part: 'paragraph', phrase: 'contradicts' },
    { part: 'references', value: 'norms' },
    { part: 'paragraph', phrase: 'nature' },
    { part: 'words', value: 'nature' },
    { part: 'paragraph', phrase: 'harm' },
    { part: 'words', value: 'harm' },
    { part: 'paragraph', phrase: 'therefore' },
    { part: 'call', phrase: 'call' },
    { part: 'list', items: [{ value: 'proposals' }, { phrase: 'execute' }] },
    { part: 'note', phrase: 'execution' },
    { part: 'note', phrase: 'complaint' },
  ],
  facts: [
    {
      fact: 'drafted',
      at: 'draft',
      particulars: {
        by: 'signer',
        against: { field: 'against' },
        norms: { field: 'norms', source: 'norm' },
        nature: { field: 'nature', given: true },
        proposals: { field: 'proposals', given: true },
      },
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
