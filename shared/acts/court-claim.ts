import kk from '#locales/kk/acts/court-claim.json' with { type: 'json' };
import ru from '#locales/ru/acts/court-claim.json' with { type: 'json' };
import type { Condition } from '../documents/values.ts';
import type { ActDefinition } from './act.ts';
import { addressee, circumstances, norms, withParts } from './parts.ts';

const afterAct: readonly Condition[] = [{ value: 'ground', among: ['after-act'] }];
const byLaw: readonly Condition[] = [{ value: 'ground', among: ['by-law'] }];

/** Арыз (талап қою), заявление (иск): article 39 of № 155-VII. */
export const courtClaim = {
  id: 'court-claim',
  matter: 'claim',
  group: 'reaction',
  regimes: ['R22'],
  awaited: true,
  mayIssue: 'claim',
  texts: withParts({ kk, ru }, { fields: ['addressee', 'circumstances', 'norms'], phrases: [] }),
  fields: [
    addressee,
    // 39.1: on the grounds of other laws; 39.2: after an act of supervision rejected or left without consideration.
    { id: 'ground', kind: 'choice', bilingual: false, required: true, choices: ['after-act', 'by-law'] },
    {
      id: 'supervision',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['of-protest', 'of-representation', 'of-resolution', 'of-instruction'],
      when: afterAct,
    },
    { id: 'actNumber', kind: 'text', bilingual: false, required: true, when: afterAct },
    { id: 'actDate', kind: 'date', bilingual: false, required: true, when: afterAct },
    {
      id: 'fate',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['rejected', 'unconsidered'],
      when: afterAct,
    },
    { id: 'provided', kind: 'law-reference', bilingual: false, required: true, when: byLaw },
    { id: 'interest', kind: 'text', bilingual: true, required: true, when: byLaw },
    { id: 'defendant', kind: 'text', bilingual: true, required: true },
    { id: 'contested', kind: 'text', bilingual: true, required: true },
    circumstances,
    norms,
    { id: 'requests', kind: 'long-text', bilingual: true, required: true },
    { id: 'enclosures', kind: 'long-text', bilingual: true, required: true },
  ],
  references: {
    ownPower: { law: 'prosecution', article: '39', paragraph: '1' },
    actPower: { law: 'prosecution', article: '39', paragraph: '2' },
  },
  numbers: {},
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'subject', phrase: 'subject' },
    { part: 'paragraph', phrase: 'defendant' },
    { part: 'words', value: 'circumstances' },
    { part: 'paragraph', phrase: 'fate', when: afterAct },
    { part: 'paragraph', phrase: 'interest', when: byLaw },
    { part: 'paragraph', phrase: 'provided', when: byLaw },
    { part: 'references', value: 'provided', when: byLaw },
    { part: 'paragraph', phrase: 'contradicts' },
    { part: 'references', value: 'norms' },
    { part: 'paragraph', phrase: 'therefore.act', when: afterAct },
    { part: 'paragraph', phrase: 'therefore.own', when: byLaw },
    { part: 'call', phrase: 'call' },
    { part: 'list', items: [{ value: 'requests' }] },
    { part: 'paragraph', phrase: 'enclosed' },
    { part: 'list', items: [{ value: 'enclosures' }] },
  ],
  facts: [
    {
      fact: 'filed',
      at: 'delivery',
      particulars: {
        by: 'signer',
        ground: { field: 'ground', as: { 'after-act': '39.2', 'by-law': '39.1' } },
        parent: { field: 'fate' },
      },
    },
  ],
  prefill: {
    ground: { always: 'after-act' },
    supervision: 'ofMatter',
    actNumber: 'issuedNumber',
    actDate: 'issuedOn',
    fate: { fact: 'considered', particular: 'outcome', otherwise: 'unconsidered' },
  },
  answers: ['go-to-court'],
} as const satisfies ActDefinition;
