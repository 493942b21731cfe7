import kk from '#locales/kk/acts/former-caution.json' with { type: 'json' };
import ru from '#locales/ru/acts/former-caution.json' with { type: 'json' };
import type { ActDefinition } from './act.ts';
import { addressee, circumstances, norms, withParts } from './parts.ts';

/** Алдын ала ескерту, предостережение: article 25-1 of the 1995 law, brought in by № 374-IV of 29.12.2010; written only. */
export const formerCaution = {
  id: 'former-caution',
  matter: 'explanation',
  group: 'former',
  regimes: ['R10'],
  mayIssue: 'explanation',
  texts: withParts({ kk, ru }, { fields: ['addressee', 'circumstances', 'norms'], phrases: [] }),
  fields: [
    addressee,
    // 25-1: in writing only.
    { id: 'form', kind: 'choice', bilingual: false, required: true, choices: ['written', 'oral'] },
    { id: 'person', kind: 'text', bilingual: true, required: true },
    circumstances,
    norms,
    { id: 'warnings', kind: 'long-text', bilingual: true, required: true },
  ],
  references: {
    power: { law: 'prosecution-1995', article: '25-1' },
    complaint: { law: 'prosecution-1995-again', article: '8' },
  },
  numbers: {},
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'subject', phrase: 'subject' },
    { part: 'words', value: 'circumstances' },
    { part: 'paragraph', phrase: 'norms' },
    { part: 'references', value: 'norms' },
    { part: 'paragraph', phrase: 'therefore' },
    { part: 'call', phrase: 'call' },
    { part: 'list', items: [{ value: 'warnings' }] },
    { part: 'paragraph', phrase: 'receipt' },
    { part: 'note', phrase: 'complaint' },
  ],
  facts: [{ fact: 'given', at: 'delivery', particulars: { by: 'signer', form: { field: 'form' } } }],
} as const satisfies ActDefinition;
