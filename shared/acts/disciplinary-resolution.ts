import kk from '#locales/kk/acts/disciplinary-resolution.json' with { type: 'json' };
import ru from '#locales/ru/acts/disciplinary-resolution.json' with { type: 'json' };
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

/** Тәртіптік іс жүргізуді қозғау туралы қаулы: article 37.1(2) of № 155-VII. */
export const disciplinaryResolution = {
  id: 'disciplinary-resolution',
  matter: 'resolution',
  group: 'supervision',
  regimes: ['R22'],
  mayIssue: 'resolution',
  texts: withParts({ kk, ru }, resolutionParts),
  fields: resolutionFields([
    { id: 'person', kind: 'text', bilingual: true, required: true },
    { id: 'misconduct', kind: 'long-text', bilingual: true, required: true },
  ]),
  references: { power: power37('2'), ...resolutionReferences },
  numbers: {},
  template: resolutionTemplate({
    subject: [{ part: 'subject', phrase: 'subject' }],
    grounds: [
      { part: 'paragraph', phrase: 'misconduct' },
      { part: 'words', value: 'misconduct' },
    ],
    therefore: [{ part: 'paragraph', phrase: 'therefore' }],
    points: [{ phrase: 'point.open' }, { phrase: 'point.send' }],
  }),
  facts: resolutionFacts({ kind: { always: '37.1.2' } }),
  answers: ['propose-liability'],
} as const satisfies ActDefinition;
