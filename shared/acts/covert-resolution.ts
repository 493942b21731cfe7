import kk from '#locales/kk/acts/covert-resolution.json' with { type: 'json' };
import ru from '#locales/ru/acts/covert-resolution.json' with { type: 'json' };
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

const kinds = ['conduct', 'stop'] as const;

/** Жедел-іздестіру іс-шаралары мен жасырын тергеу әрекеттері туралы қаулы: articles 37.1(3) and 37.1(4) of № 155-VII. */
export const covertResolution = {
  id: 'covert-resolution',
  matter: 'resolution',
  group: 'supervision',
  regimes: ['R22'],
  mayIssue: 'resolution',
  texts: withParts({ kk, ru }, { ...resolutionParts, phrases: ['resolution', 'executed', 'closing'] }),
  fields: resolutionFields([
    { id: 'decision', kind: 'choice', bilingual: false, required: true, choices: kinds },
    { id: 'measures', kind: 'text', bilingual: true, required: true },
    { id: 'fileNumber', kind: 'text', bilingual: false, required: true },
  ]),
  references: { conductPower: power37('3'), stopPower: power37('4'), ...resolutionReferences },
  numbers: {},
  template: resolutionTemplate({
    subject: [{ part: 'subject', phrase: 'subject' }],
    norms: 'applied',
    grounds: [{ part: 'paragraph', phrase: 'file' }],
    therefore: kinds.map((kind) => ({
      part: 'paragraph' as const,
      phrase: `therefore.${kind}`,
      when: [{ value: 'decision', among: [kind] }],
    })),
    points: kinds.map((kind) => ({ phrase: `point.${kind}`, when: [{ value: 'decision', among: [kind] }] })),
  }),
  facts: resolutionFacts({ kind: { field: 'decision', as: { conduct: '37.1.3', stop: '37.1.4' } } }),
} as const satisfies ActDefinition;
