import type { RuleRecord } from '../records.ts';
import { law1995, law2010, law2022 } from '../terms/bases.ts';
import { withUnnamed } from './unnamed.ts';

/** 35.1: the eight fields of instruction. */
const instructionFields = [
  'pre-trial',
  'operative-search',
  'offence-check',
  'enforcement',
  'punishment',
  'demanded-inspection',
  'legal-statistics',
  'other-by-law',
] as const;

/** Instructions, sanctions, explanations and addresses: M12–M15, M17, M18, M24, P5. */
export const otherActRules: readonly RuleRecord[] = [
  {
    // 35.1: written, in one of eight fields.
    id: 'M12',
    regimes: ['R22'],
    matters: ['instruction'],
    on: 'drafted',
    when: ['any', ['is', '.form', 'oral'], ['not', ['oneOf', '.field', instructionFields]]],
    severity: 'block',
    refuses: ['drafted'],
    override: 'nobody',
    basis: law2022('35', '1'),
  },
  {
    // 34.2(2): a refusal states its reasons and grounds.
    id: 'M13',
    regimes: ['R22'],
    matters: ['sanction'],
    on: 'refused',
    when: ['not', ['given', '.reasons']],
    severity: 'block',
    refuses: ['refused'],
    override: 'nobody',
    basis: law2022('34', '2(2)'),
  },
  {
    // 34.3: no electronic signature for operative-search, counter-intelligence and covert actions.
    id: 'M14',
    regimes: ['R22'],
    matters: ['sanction'],
    on: 'signed',
    when: [
      'all',
      ['is', '.eds', true],
      ['oneOf', '.action', ['covert', 'operative-search', 'counter-intelligence']],
    ],
    severity: 'block',
    refuses: ['signed'],
    override: 'nobody',
    basis: law2022('34', '3'),
  },
  {
    // 41: written or oral; an oral one is registered all the same.
    id: 'M15',
    regimes: ['R22'],
    matters: ['explanation'],
    on: 'given',
    when: ['all', ['is', '.form', 'oral'], ['not', ['is', '.registered', true]]],
    severity: 'warn',
    override: 'head',
    basis: law2022('41'),
  },
  {
    // 25-1 as amended by № 374-IV: a warning is written only.
    id: 'M15',
    regimes: ['R10'],
    matters: ['explanation'],
    on: 'given',
    when: ['is', '.form', 'oral'],
    severity: 'warn',
    override: 'head',
    basis: law2010('25-1'),
  },
  ...withUnnamed({
    // 40: heads of offices and the Prosecutor General's deputies.
    id: 'P5',
    regimes: ['R22'],
    matters: ['address'],
    on: 'made',
    when: ['mayNot', '.by', 'make-address'],
    severity: 'block',
    refuses: ['made'],
    override: 'nobody',
    basis: law2022('40', '1'),
  }),
  {
    // 40(2), 25-2 of № 374-IV: spread through the media or otherwise publicly: the channel is recorded.
    id: 'M17',
    regimes: ['R22'],
    matters: ['address'],
    on: 'made',
    when: ['not', ['given', '.channel']],
    severity: 'warn',
    override: 'head',
    basis: law2022('40', '2'),
  },
  {
    id: 'M17',
    regimes: ['R10'],
    matters: ['address'],
    on: 'made',
    when: ['not', ['given', '.channel']],
    severity: 'warn',
    override: 'head',
    basis: law2010('25-2', '2'),
  },
  {
    // 42.2: publication keeps state and other secrets.
    id: 'M18',
    regimes: ['R22'],
    matters: ['address'],
    on: 'made',
    when: ['always'],
    severity: 'info',
    override: 'head',
    basis: law2022('42', '2'),
  },
  {
    // 18.1 of 1995: the address (үндеу) entered the system of acts with № 374-IV.
    id: 'M24',
    regimes: ['R95'],
    matters: ['address'],
    on: 'made',
    when: ['always'],
    severity: 'block',
    refuses: ['made'],
    override: 'nobody',
    basis: law1995('18', '1'),
  },
];
