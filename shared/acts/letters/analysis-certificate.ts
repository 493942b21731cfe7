import kk from '#locales/kk/letters/analysis-certificate.json' with { type: 'json' };
import ru from '#locales/ru/letters/analysis-certificate.json' with { type: 'json' };
import type { LetterDefinition } from '../letter.ts';

/** Талдау нәтижелері туралы анықтама, справка об анализе состояния законности: article 20 of Constitutional Law № 155-VII. */
export const analysisCertificate = {
  id: 'analysis-certificate',
  matters: 'any',
  regimes: ['R22'],
  mayIssue: 'sign-letter',
  texts: { kk, ru },
  fields: [
    { id: 'topic', kind: 'text', bilingual: true, required: true },
    { id: 'from', kind: 'date', bilingual: false, required: true },
    { id: 'to', kind: 'date', bilingual: false, required: true },
    { id: 'sources', kind: 'long-text', bilingual: true, required: true },
    { id: 'findings', kind: 'long-text', bilingual: true, required: true },
    { id: 'conclusions', kind: 'long-text', bilingual: true, required: true },
  ],
  references: { article: { law: 'prosecution', article: '20' } },
  numbers: {},
  prefill: {},
  template: [
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'topic' },
    { part: 'paragraph', phrase: 'held' },
    { part: 'paragraph', phrase: 'sources' },
    { part: 'list', items: [{ value: 'sources' }] },
    { part: 'paragraph', phrase: 'findings' },
    { part: 'words', value: 'findings' },
    { part: 'paragraph', phrase: 'conclusions' },
    { part: 'list', items: [{ value: 'conclusions' }] },
  ],
  facts: [],
} as const satisfies LetterDefinition;
