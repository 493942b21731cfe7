import kk from '#locales/kk/acts/summons-notice.json' with { type: 'json' };
import ru from '#locales/ru/acts/summons-notice.json' with { type: 'json' };
import type { ActDefinition } from './act.ts';

/** Хабархат, повестка: 26.7-26.11 of Constitutional Law № 155-VII. */
export const summonsNotice = {
  id: 'summons-notice',
  matter: 'summons',
  group: 'demand',
  regimes: ['R22'],
  mayIssue: 'summons',
  texts: { kk, ru },
  fields: [
    { id: 'addressee', kind: 'party', bilingual: true, required: true },
    {
      id: 'within',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['inspection', 'analysis', 'assessment', 'appeal'],
    },
    { id: 'appearOn', kind: 'date', bilingual: false, required: true },
    { id: 'appearAt', kind: 'text', bilingual: false, required: true },
    { id: 'place', kind: 'text', bilingual: true, required: true },
    { id: 'purpose', kind: 'text', bilingual: true, required: true },
    {
      id: 'channel',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['telephone-message', 'sms', 'e-mail', 'telegram', 'registered-letter', 'other-recorded'],
    },
  ],
  references: {
    power: { law: 'prosecution', article: '26', paragraph: '7' },
    obstacle: { law: 'prosecution-again', article: '26', paragraph: '10' },
    bringing: { law: 'prosecution-again', article: '26', paragraph: '11' },
    complaint: { law: 'prosecution-again', article: '43' },
  },
  numbers: {},
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'paragraph', phrase: 'summoned' },
    { part: 'paragraph', phrase: 'time' },
    { part: 'paragraph', phrase: 'place' },
    { part: 'paragraph', phrase: 'purpose' },
    { part: 'paragraph', phrase: 'papers' },
    { part: 'note', phrase: 'channel' },
    { part: 'note', phrase: 'obstacle' },
    { part: 'note', phrase: 'bringing' },
    { part: 'note', phrase: 'complaint' },
  ],
  facts: [
    {
      fact: 'sent',
      at: 'dispatch',
      particulars: { by: 'signer', channel: { field: 'channel' }, within: { field: 'within' } },
    },
    { fact: 'appearanceSet', at: 'dispatch', particulars: { until: { field: 'appearOn' } } },
    { fact: 'delivered', at: 'delivery', particulars: {} },
  ],
} as const satisfies ActDefinition;
