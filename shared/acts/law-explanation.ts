import kk from '#locales/kk/acts/law-explanation.json' with { type: 'json' };
import ru from '#locales/ru/acts/law-explanation.json' with { type: 'json' };
import type { Condition } from '../documents/values.ts';
import type { ActDefinition } from './act.ts';
import { addressee, circumstances, norms, withParts } from './parts.ts';

const written: readonly Condition[] = [{ value: 'form', among: ['written'] }];
const oral: readonly Condition[] = [{ value: 'form', among: ['oral'] }];

/** Заңды бұзуға жол берілмейтіні туралы түсіндірме, жазбаша не ауызша: article 41 of № 155-VII. */
export const lawExplanation = {
  id: 'law-explanation',
  matter: 'explanation',
  group: 'reaction',
  regimes: ['R22'],
  mayIssue: 'explanation',
  texts: withParts({ kk, ru }, { fields: ['addressee', 'circumstances', 'norms'], phrases: [] }),
  fields: [
    addressee,
    { id: 'form', kind: 'choice', bilingual: false, required: true, choices: ['written', 'oral'] },
    { id: 'person', kind: 'text', bilingual: true, required: true },
    { id: 'oralDate', kind: 'date', bilingual: false, required: true, when: oral },
    { id: 'oralPlace', kind: 'text', bilingual: true, required: true, when: oral },
    // 41: an oral explanation is registered all the same.
    {
      id: 'registration',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['registered', 'unregistered'],
      when: oral,
    },
    { id: 'present', kind: 'text', bilingual: true, required: false, when: oral },
    {
      id: 'cause',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['prevention', 'safety', 'rights', 'prepared-deed'],
    },
    circumstances,
    norms,
    { id: 'warnings', kind: 'long-text', bilingual: true, required: true },
    { id: 'sanctions', kind: 'law-reference', bilingual: false, required: true },
  ],
  references: {
    power: { law: 'prosecution', article: '41' },
    complaint: { law: 'prosecution-again', article: '43' },
  },
  numbers: {},
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title.written', when: written },
    { part: 'title', phrase: 'title.oral', when: oral },
    { part: 'subject', phrase: 'subject' },
    { part: 'paragraph', phrase: 'oral', when: oral },
    { part: 'paragraph', phrase: 'present', when: [...oral, { given: 'present' }] },
    { part: 'words', value: 'circumstances' },
    { part: 'paragraph', phrase: 'norms' },
    { part: 'references', value: 'norms' },
    { part: 'paragraph', phrase: 'therefore' },
    { part: 'call', phrase: 'call' },
    { part: 'list', items: [{ value: 'warnings' }] },
    { part: 'paragraph', phrase: 'liability' },
    { part: 'references', value: 'sanctions' },
    { part: 'paragraph', phrase: 'receipt.written', when: written },
    { part: 'paragraph', phrase: 'receipt.oral', when: oral },
    { part: 'note', phrase: 'complaint' },
  ],
  facts: [
    {
      fact: 'given',
      at: 'delivery',
      particulars: {
        by: 'signer',
        form: { field: 'form' },
        registered: { field: 'registration', is: 'registered' },
      },
    },
  ],
} as const satisfies ActDefinition;
