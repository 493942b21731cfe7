import kk from '#locales/kk/letters/inspection-certificate.json' with { type: 'json' };
import ru from '#locales/ru/letters/inspection-certificate.json' with { type: 'json' };
import type { LetterDefinition } from '../letter.ts';

/** Тексеру нәтижелері туралы анықтама, справка о результатах проверки: 18.4, 19.2 of Constitutional Law № 155-VII. */
export const inspectionCertificate = {
  id: 'inspection-certificate',
  matters: ['inspection'],
  regimes: ['R22'],
  mayIssue: 'sign-letter',
  texts: { kk, ru },
  fields: [
    { id: 'subject', kind: 'text', bilingual: true, required: true },
    { id: 'appointedOn', kind: 'date', bilingual: false, required: true },
    { id: 'registrationNumber', kind: 'text', bilingual: false, required: true },
    { id: 'startedOn', kind: 'date', bilingual: false, required: true },
    { id: 'endedOn', kind: 'date', bilingual: false, required: true },
    { id: 'period', kind: 'text', bilingual: true, required: true },
    { id: 'findings', kind: 'long-text', bilingual: true, required: true },
    { id: 'breaches', kind: 'long-text', bilingual: true, required: false },
    { id: 'norms', kind: 'law-reference', bilingual: false, required: false },
    { id: 'copies', kind: 'text', bilingual: false, required: true },
  ],
  references: {
    conduct: { law: 'prosecution', article: '18', paragraph: '4' },
    rights: { law: 'prosecution-again', article: '19', paragraph: '2' },
  },
  numbers: {},
  prefill: {
    subject: 'body',
    appointedOn: { fact: 'appointed', particular: 'on' },
    registrationNumber: { fact: 'started', particular: 'registrationNo' },
    startedOn: { fact: 'started', particular: 'on' },
    period: { fact: 'started', particular: 'period' },
    endedOn: { fact: 'completed', particular: 'on' },
  },
  template: [
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'basis' },
    { part: 'paragraph', phrase: 'subject' },
    { part: 'paragraph', phrase: 'dates' },
    { part: 'paragraph', phrase: 'period' },
    { part: 'paragraph', phrase: 'findings' },
    { part: 'words', value: 'findings' },
    { part: 'paragraph', phrase: 'breaches', when: [{ given: 'breaches' }] },
    { part: 'list', items: [{ value: 'breaches' }], when: [{ given: 'breaches' }] },
    { part: 'paragraph', phrase: 'noBreaches', when: [{ missing: 'breaches' }] },
    { part: 'paragraph', phrase: 'norms', when: [{ given: 'norms' }] },
    { part: 'references', value: 'norms', when: [{ given: 'norms' }] },
    { part: 'paragraph', phrase: 'attached' },
    { part: 'note', phrase: 'rights' },
    { part: 'note', phrase: 'receipt' },
  ],
  facts: [],
} as const satisfies LetterDefinition;
