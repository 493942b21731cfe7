import kk from '#locales/kk/letters/withdrawal-letter.json' with { type: 'json' };
import ru from '#locales/ru/letters/withdrawal-letter.json' with { type: 'json' };
import type { LetterDefinition } from '../letter.ts';

/** Наразылықты кері қайтарып алу, отзыв протеста до его рассмотрения: 33.3(3) of Constitutional Law № 155-VII. */
export const withdrawalLetter = {
  id: 'withdrawal-letter',
  matters: ['protest'],
  regimes: ['R22'],
  mayIssue: 'protest',
  texts: { kk, ru },
  fields: [
    { id: 'addressee', kind: 'party', bilingual: true, required: true },
    { id: 'protestDate', kind: 'date', bilingual: false, required: true },
    { id: 'protestNumber', kind: 'text', bilingual: false, required: true },
    { id: 'target', kind: 'text', bilingual: true, required: true },
    { id: 'reason', kind: 'long-text', bilingual: true, required: true },
  ],
  references: { power: { law: 'prosecution', article: '33', paragraph: '3' } },
  numbers: {},
  answers: ['withdraw-protest'],
  prefill: { addressee: 'bodyAddressed', protestDate: 'issuedOn', protestNumber: 'issuedNumber' },
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'brought' },
    { part: 'words', value: 'reason' },
    { part: 'paragraph', phrase: 'withdrawn' },
    { part: 'paragraph', phrase: 'request' },
  ],
  facts: [{ fact: 'withdrawn', at: 'dispatch', particulars: { by: 'signer' } }],
} as const satisfies LetterDefinition;
