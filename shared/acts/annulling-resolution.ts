import kk from '#locales/kk/acts/annulling-resolution.json' with { type: 'json' };
import ru from '#locales/ru/acts/annulling-resolution.json' with { type: 'json' };
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

const kinds = ['measure', 'penalty', 'bailiff-act'] as const;

/** Күшін жою туралы қаулы: articles 37.1(7), 37.1(8) and 37.1(10) of № 155-VII. */
export const annullingResolution = {
  id: 'annulling-resolution',
  matter: 'resolution',
  group: 'supervision',
  regimes: ['R22'],
  mayIssue: 'resolution',
  texts: withParts({ kk, ru }, resolutionParts),
  fields: resolutionFields([
    { id: 'annuls', kind: 'choice', bilingual: false, required: true, choices: kinds },
    { id: 'target', kind: 'text', bilingual: true, required: true },
  ]),
  references: {
    measurePower: power37('7'),
    penaltyPower: power37('8'),
    bailiffPower: power37('10'),
    ...resolutionReferences,
  },
  numbers: {},
  template: resolutionTemplate({
    subject: [{ part: 'subject', phrase: 'subject' }],
    therefore: kinds.map((kind) => ({
      part: 'paragraph' as const,
      phrase: `therefore.${kind}`,
      when: [{ value: 'annuls', among: [kind] }],
    })),
    points: [{ phrase: 'point' }],
  }),
  facts: resolutionFacts({
    kind: { field: 'annuls', as: { measure: '37.1.7', penalty: '37.1.8', 'bailiff-act': '37.1.10' } },
  }),
} as const satisfies ActDefinition;
