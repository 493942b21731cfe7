import type { RuleRecord } from '../records.ts';
import { law1995, law2022 } from '../terms/bases.ts';

/** Representations: M8–M10, and the term of 1995 that nobody may set. */
export const representationRules: readonly RuleRecord[] = [
  {
    // 25.2 of 1995 knows no other term than one month.
    id: 'T95-17',
    regimes: ['R95'],
    matters: ['representation'],
    on: 'termSet',
    when: ['given', '.until'],
    severity: 'block',
    refuses: ['termSet'],
    override: 'nobody',
    basis: law1995('25', '2'),
  },
  {
    // 36.1: to eliminate breaches, causes and conditions, or another case of law.
    id: 'M8',
    regimes: ['R22'],
    matters: ['representation'],
    on: 'drafted',
    when: ['not', ['oneOf', '.purpose', ['breaches', 'causes', 'other-by-law']]],
    severity: 'block',
    refuses: ['drafted'],
    override: 'head',
    basis: law2022('36', '1'),
  },
  {
    // 36.2: an own term needs the ground of irreparable harm.
    id: 'M9',
    regimes: ['R22'],
    matters: ['representation'],
    on: 'termSet',
    when: ['not', ['is', '.ground', 'irreparable-harm']],
    severity: 'block',
    refuses: ['termSet'],
    override: 'head',
    basis: law2022('36', '2(1)'),
  },
  {
    // 36.2(2): the prosecutor may attend.
    id: 'M10',
    regimes: ['R22'],
    matters: ['representation'],
    on: 'hearingSet',
    when: ['always'],
    severity: 'info',
    override: 'head',
    basis: law2022('36', '2(2)'),
  },
];
