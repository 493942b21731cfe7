import kk from '#locales/kk/acts/three-day-resolution.json' with { type: 'json' };
import ru from '#locales/ru/acts/three-day-resolution.json' with { type: 'json' };
import type { ActDefinition } from './act.ts';
import { withParts } from './parts.ts';
import {
  power37,
  resolutionFields,
  resolutionParts,
  resolutionReferences,
  resolutionTemplate,
} from './resolution-parts.ts';

/** Актіні немесе әрекетті үш жұмыс күнінен аспайтын мерзімге тоқтата тұру туралы қаулы: article 37.1(9) of № 155-VII. */
export const threeDayResolution = {
  id: 'three-day-resolution',
  matter: 'suspension-resolution',
  group: 'supervision',
  regimes: ['R22'],
  mayIssue: 'resolution',
  texts: withParts({ kk, ru }, { ...resolutionParts, phrases: ['resolution', 'breached', 'closing'] }),
  fields: resolutionFields([{ id: 'target', kind: 'text', bilingual: true, required: true }]),
  references: { power: power37('9'), ...resolutionReferences },
  numbers: { days: 3 },
  template: resolutionTemplate({
    subject: [{ part: 'subject', phrase: 'subject' }],
    therefore: [{ part: 'paragraph', phrase: 'therefore' }],
    points: [{ phrase: 'point' }],
    last: { phrase: 'report' },
  }),
  facts: [
    { fact: 'issued', at: 'issue', particulars: { by: 'signer' } },
    { fact: 'termSet', at: 'issue', particulars: { until: { field: 'until' } }, when: [{ given: 'until' }] },
    { fact: 'delivered', at: 'delivery', particulars: { by: 'signer' } },
  ],
} as const satisfies ActDefinition;
