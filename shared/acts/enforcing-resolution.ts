import kk from '#locales/kk/acts/enforcing-resolution.json' with { type: 'json' };
import ru from '#locales/ru/acts/enforcing-resolution.json' with { type: 'json' };
import type { ActDefinition } from './act.ts';
import { withParts } from './parts.ts';
import {
  power37,
  resolutionFacts,
  resolutionFields,
  resolutionParts,
  resolutionReferences,
  resolutionTemplate,
} from './resolution-parts.ts';

/** Прокурорлық қадағалау актісін мәжбүрлеп орындату туралы қаулы: article 37.1(11) of № 155-VII. */
export const enforcingResolution = {
  id: 'enforcing-resolution',
  matter: 'resolution',
  group: 'supervision',
  regimes: ['R22'],
  mayIssue: 'resolution',
  texts: withParts({ kk, ru }, resolutionParts),
  fields: resolutionFields([
    // M11: what is enforced is an act of supervision that was not executed.
    {
      id: 'actName',
      kind: 'choice',
      bilingual: false,
      required: true,
      choices: ['of-protest', 'of-representation', 'of-resolution', 'of-instruction'],
    },
    { id: 'actNumber', kind: 'text', bilingual: false, required: true },
    { id: 'actDate', kind: 'date', bilingual: false, required: true },
    { id: 'measures', kind: 'long-text', bilingual: true, required: true },
  ]),
  references: { power: power37('11'), ...resolutionReferences },
  numbers: {},
  template: resolutionTemplate({
    subject: [{ part: 'subject', phrase: 'subject' }],
    grounds: [{ part: 'paragraph', phrase: 'unexecuted' }],
    therefore: [{ part: 'paragraph', phrase: 'therefore' }],
    points: [{ phrase: 'point' }, { value: 'measures' }],
  }),
  facts: resolutionFacts({ kind: { always: '37.1.11' }, parent: { field: 'actNumber' } }),
  prefill: { actName: 'ofMatter', actNumber: 'issuedNumber', actDate: 'issuedOn' },
  answers: ['enforce'],
} as const satisfies ActDefinition;
