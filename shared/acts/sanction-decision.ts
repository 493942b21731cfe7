import kk from '#locales/kk/acts/sanction-decision.json' with { type: 'json' };
import ru from '#locales/ru/acts/sanction-decision.json' with { type: 'json' };
import type { Condition } from '../documents/values.ts';
import type { ActDefinition } from './act.ts';
import { addressee, closingReferences, withParts } from './parts.ts';

const granted: readonly Condition[] = [{ value: 'decision', among: ['grant'] }];
const refused: readonly Condition[] = [{ value: 'decision', among: ['refuse'] }];

/** Санкция (келісім) беру не оны беруден бас тарту: article 34 of № 155-VII. */
export const sanctionDecision = {
  id: 'sanction-decision',
  matter: 'sanction',
  group: 'supervision',
  regimes: ['R22'],
  awaited: true,
  mayIssue: 'sanction',
  texts: withParts({ kk, ru }, { fields: ['addressee'], phrases: [] }),
  fields: [
    addressee,
    { id: 'decision', kind: 'choice', bilingual: false, required: true, choices: ['grant', 'refuse'] },
    // 34.3: some actions are certified by hand only.
    {
      id: 'action',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: [
        'rights-restriction',
        'protected-secret',
        'operative-search',
        'counter-intelligence',
        'covert',
      ],
    },
    {
      id: 'certifiedBy',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['hand', 'eds'],
      when: granted,
    },
    { id: 'requester', kind: 'text', bilingual: true, required: true },
    { id: 'requestDate', kind: 'date', bilingual: false, required: true },
    { id: 'requested', kind: 'text', bilingual: true, required: true },
    { id: 'materials', kind: 'text', bilingual: true, required: true },
    { id: 'reasons', kind: 'long-text', bilingual: true, required: true },
    { id: 'provided', kind: 'law-reference', bilingual: false, required: true },
  ],
  references: {
    power: { law: 'prosecution', article: '34', paragraph: '1' },
    order: { law: 'prosecution-again', article: '34', paragraph: '2' },
    complaint: closingReferences.complaint,
  },
  numbers: {},
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title.grant', when: granted },
    { part: 'title', phrase: 'title.refuse', when: refused },
    { part: 'subject', phrase: 'subject' },
    { part: 'paragraph', phrase: 'requested' },
    { part: 'paragraph', phrase: 'studied' },
    { part: 'paragraph', phrase: 'provided' },
    { part: 'references', value: 'provided' },
    { part: 'paragraph', phrase: 'reasons.grant', when: granted },
    { part: 'paragraph', phrase: 'reasons.refuse', when: refused },
    { part: 'words', value: 'reasons' },
    { part: 'paragraph', phrase: 'therefore' },
    { part: 'call', phrase: 'call.grant', when: granted },
    { part: 'call', phrase: 'call.refuse', when: refused },
    { part: 'note', phrase: 'note.order' },
    { part: 'note', phrase: 'note.complaint' },
  ],
  facts: [
    {
      fact: 'signed',
      at: 'issue',
      particulars: { by: 'signer', eds: { field: 'certifiedBy', is: 'eds' }, action: { field: 'action' } },
      when: granted,
    },
    {
      fact: 'refused',
      at: 'issue',
      particulars: { by: 'signer', reasons: { field: 'reasons', given: true } },
      when: refused,
    },
    { fact: 'delivered', at: 'delivery', particulars: { by: 'signer' } },
  ],
} as const satisfies ActDefinition;
