import kk from '#locales/kk/acts/public-address.json' with { type: 'json' };
import ru from '#locales/ru/acts/public-address.json' with { type: 'json' };
import type { ActDefinition } from './act.ts';
import { addressee, circumstances, withParts } from './parts.ts';

/** Үндеу, обращение: article 40 of № 155-VII. */
export const publicAddress = {
  id: 'public-address',
  matter: 'address',
  group: 'reaction',
  regimes: ['R22'],
  mayIssue: 'make-address',
  texts: withParts({ kk, ru }, { fields: ['addressee', 'circumstances'], phrases: [] }),
  fields: [
    addressee,
    {
      id: 'purpose',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['legality', 'prevention', 'rights'],
    },
    { id: 'about', kind: 'text', bilingual: true, required: true },
    circumstances,
    { id: 'calls', kind: 'long-text', bilingual: true, required: true },
    // 40(2): through the media or otherwise publicly.
    {
      id: 'channel',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['media', 'internet', 'public-place'],
    },
    { id: 'outlet', kind: 'text', bilingual: true, required: true },
    // 42.2: no secret is made public.
    { id: 'secrecy', kind: 'choice', bilingual: false, required: true, choices: ['checked'] },
  ],
  references: {
    power: { law: 'prosecution', article: '40' },
    publicity: { law: 'prosecution-again', article: '42', paragraph: '2' },
  },
  numbers: {},
  template: [
    { part: 'addressee', value: 'addressee' },
    { part: 'title', phrase: 'title' },
    { part: 'subject', phrase: 'subject' },
    { part: 'words', value: 'circumstances' },
    { part: 'paragraph', phrase: 'therefore' },
    { part: 'call', phrase: 'call' },
    { part: 'list', items: [{ value: 'calls' }] },
    { part: 'note', phrase: 'spread' },
    { part: 'note', phrase: 'secrecy' },
  ],
  facts: [
    { fact: 'made', at: 'issue', particulars: { by: 'signer', channel: { field: 'channel' } } },
    { fact: 'delivered', at: 'delivery', particulars: { by: 'signer' } },
  ],
} as const satisfies ActDefinition;
