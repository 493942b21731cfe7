import kk from '#locales/kk/letters/inspection-receipt.json' with { type: 'json' };
import ru from '#locales/ru/letters/inspection-receipt.json' with { type: 'json' };
import type { LetterDefinition } from '../letter.ts';

/** Қолхат, расписка в получении: 19.2 of Constitutional Law № 155-VII. */
export const inspectionReceipt = {
  id: 'inspection-receipt',
  matters: ['inspection'],
  regimes: ['R22'],
  mayIssue: 'sign-letter',
  texts: { kk, ru },
  fields: [
    {
      id: 'document',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['resolution-copy', 'certificate'],
    },
    { id: 'documentOn', kind: 'date', bilingual: false, required: true },
    { id: 'documentNumber', kind: 'text', bilingual: false, required: true },
    { id: 'recipient', kind: 'text', bilingual: true, required: true },
    { id: 'receivedOn', kind: 'date', bilingual: false, required: true },
  ],
  references: { rights: { law: 'prosecution', article: '19', paragraph: '2' } },
  numbers: {},
  prefill: {
    documentOn: { fact: 'appointed', particular: 'on' },
    documentNumber: { fact: 'started', particular: 'registrationNo' },
  },
  template: [
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'received' },
    { part: 'paragraph', phrase: 'on' },
    { part: 'paragraph', phrase: 'sign' },
    { part: 'note', phrase: 'rights' },
    { part: 'paragraph', phrase: 'handed' },
  ],
  facts: [],
} as const satisfies LetterDefinition;
