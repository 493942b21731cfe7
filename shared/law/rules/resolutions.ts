import type { RuleRecord } from '../records.ts';
import { law1995, law2022 } from '../terms/bases.ts';

/** 37.1: the twelve kinds of resolution. */
const resolutionKinds = Array.from({ length: 12 }, (_, index) => `37.1.${index + 1}`);

/** What binds at once: resolutions with P1, and the prescriptions and forced execution before 2022. M11, M20, M21, M24. */
export const resolutionRules: readonly RuleRecord[] = [
  {
    // 33.5, 37.1(5): the power to suspend a protested act, exercised by a resolution.
    id: 'P1',
    regimes: ['R22'],
    matters: ['resolution'],
    on: 'drafted',
    when: ['all', ['is', '.kind', '37.1.5'], ['mayNot', '.by', 'suspend-protested-act']],
    severity: 'block',
    refuses: ['drafted'],
    override: 'nobody',
    basis: law2022('33', '5'),
  },
  {
    // 37.1: one of twelve kinds; the inspection of 37.1.6, the parent act of 37.1.11 and the end of 37.1.9 are named.
    id: 'M11',
    regimes: ['R22'],
    matters: ['resolution'],
    on: 'drafted',
    when: [
      'any',
      ['not', ['oneOf', '.kind', resolutionKinds]],
      ['all', ['is', '.kind', '37.1.6'], ['not', ['given', '.inspection']]],
      ['all', ['is', '.kind', '37.1.9'], ['not', ['given', '.until']]],
      ['all', ['is', '.kind', '37.1.11'], ['not', ['given', '.parent']]],
    ],
    severity: 'block',
    refuses: ['drafted'],
    override: 'head',
    basis: law2022('37', '1'),
  },
  {
    // 37.2: every resolution carries its term; a protested act is suspended until the decision on the protest (33.5).
    id: 'T22-35',
    regimes: ['R22'],
    matters: ['resolution'],
    on: 'drafted',
    when: ['not', ['any', ['given', '.until'], ['is', '.kind', '37.1.5']]],
    severity: 'block',
    refuses: ['drafted'],
    override: 'head',
    basis: law2022('37', '2'),
  },
  {
    // 37.1.9: three working days and no renewal.
    id: 'T22-34',
    regimes: ['R22'],
    matters: ['suspension-resolution'],
    on: 'renewed',
    when: ['always'],
    severity: 'block',
    refuses: ['renewed'],
    override: 'nobody',
    basis: law2022('37', '1(9)'),
  },
  {
    // 24.1-24.2 of 1995: never on a normative act; the norms, the nature of the breach and concrete proposals are named.
    id: 'M20',
    regimes: ['R95', 'R10'],
    matters: ['prescription'],
    on: 'drafted',
    when: [
      'any',
      ['is', '.against', 'normative-act'],
      ['not', ['given', '.norms']],
      ['not', ['given', '.nature']],
      ['not', ['given', '.proposals']],
    ],
    severity: 'block',
    refuses: ['drafted'],
    override: 'head',
    basis: law1995('24', '1-2'),
  },
  {
    // 27.1 of 1995: only for resolutions and prescriptions, never to take property.
    id: 'M21',
    regimes: ['R95', 'R10'],
    matters: ['enforcement'],
    on: 'ordered',
    when: ['any', ['is', '.takesProperty', true], ['not', ['oneOf', '.of', ['resolution', 'prescription']]]],
    severity: 'block',
    refuses: ['ordered'],
    override: 'nobody',
    basis: law1995('27', '1'),
  },
  // 32.1: no prescription (ұйғарым) since 2022; forced execution is a resolution of 37.1.11.
  ...(['drafted', 'delivered'] as const).map((on): RuleRecord => ({
    id: 'M24',
    regimes: ['R22'],
    matters: ['prescription'],
    on,
    when: ['always'],
    severity: 'block',
    refuses: ['drafted', 'delivered'],
    override: 'nobody',
    basis: law2022('32', '1'),
  })),
];
