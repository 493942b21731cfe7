import kk from '#locales/kk/acts/other-resolution.json' with { type: 'json' };
import ru from '#locales/ru/acts/other-resolution.json' with { type: 'json' };
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

const kinds = ['procedural', 'other-by-law'] as const;

/** Кодекстерде және өзге заңдарда көзделген қаулы: articles 37.1(1) and 37.1(12) of № 155-VII. */
export const otherResolution = {
  id: 'other-resolution',
  matter: 'resolution',
  group: 'supervision',
  regimes: ['R22'],
  mayIssue: 'resolution',
  texts: withParts({ kk, ru }, resolutionParts),
  fields: resolutionFields([
    { id: 'ground', kind: 'choice', bilingual: false, required: true, choices: kinds },
    { id: 'about', kind: 'text', bilingual: true, required: true },
    // The article of the code or of the law that provides for this resolution.
    { id: 'provided', kind: 'law-reference', bilingual: false, required: true },
    { id: 'points', kind: 'long-text', bilingual: true, required: true },
  ]),
  references: { proceduralPower: power37('1'), otherPower: power37('12'), ...resolutionReferences },
  numbers: {},
  template: resolutionTemplate({
    subject: [{ part: 'subject', phrase: 'subject' }],
    grounds: [
      { part: 'paragraph', phrase: 'provided' },
      { part: 'references', value: 'provided' },
    ],
    therefore: kinds.map((kind) => ({
      part: 'paragraph' as const,
      phrase: `therefore.${kind}`,
      when: [{ value: 'ground', among: [kind] }],
    })),
    points: [{ value: 'points' }],
  }),
  facts: resolutionFacts({
    kind: { field: 'ground', as: { procedural: '37.1.1', 'other-by-law': '37.1.12' } },
  }),
} as const satisfies ActDefinition;
