import kk from '#locales/kk/acts/staying-resolution.json' with { type: 'json' };
import ru from '#locales/ru/acts/staying-resolution.json' with { type: 'json' };
import type { ActDefinition } from './act.ts';
import { addressee, circumstances, closing, closingReferences, withParts } from './parts.ts';
import { power37 } from './resolution-parts.ts';

/** Наразылық білдірілген актінің орындалуын тоқтата тұру туралы қаулы: articles 33.5 and 37.1(5) of № 155-VII. */
export const stayingResolution = {
  id: 'staying-resolution',
  matter: 'resolution',
  group: 'supervision',
  regimes: ['R22'],
  // 33.5: the heads of offices only.
  mayIssue: 'suspend-protested-act',
  texts: withParts({ kk, ru }, { fields: ['addressee', 'circumstances'], phrases: ['closing'] }),
  fields: [
    addressee,
    { id: 'protestNumber', kind: 'text', bilingual: false, required: true },
    { id: 'protestDate', kind: 'date', bilingual: false, required: true },
    { id: 'target', kind: 'text', bilingual: true, required: true },
    circumstances,
  ],
  references: {
    kindOf: power37('5'),
    power: { law: 'prosecution-again', article: '33', paragraph: '5' },
    execution: { law: 'prosecution-again', article: '37', paragraph: '2' },
    ...closingReferences,
  },
  numbers: {},
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'subject', phrase: 'subject' },
    { part: 'paragraph', phrase: 'protested' },
    { part: 'words', value: 'circumstances' },
    { part: 'paragraph', phrase: 'therefore' },
    { part: 'call', phrase: 'call' },
    { part: 'list', items: [{ phrase: 'point.suspend' }, { phrase: 'point.report' }] },
    { part: 'note', phrase: 'note.execution' },
    ...closing,
  ],
  facts: [
    {
      fact: 'drafted',
      at: 'draft',
      particulars: { by: 'signer', kind: { always: '37.1.5' }, parent: { field: 'protestNumber' } },
    },
    { fact: 'actSuspended', at: 'issue', to: 'above', particulars: { by: 'signer' } },
    { fact: 'delivered', at: 'delivery', particulars: { by: 'signer' } },
  ],
  prefill: { protestNumber: 'issuedNumber', protestDate: 'issuedOn' },
  answers: ['suspend-protested-act'],
} as const satisfies ActDefinition;
