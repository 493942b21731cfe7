import type { RuleRecord } from '../records.ts';
import { civilProcedure1999, law2022 } from '../terms/bases.ts';

/** 55(2) of the 1999 code: participation is mandatory. */
const mandatoryParticipation = [
  'by-law',
  'by-court',
  'own-initiative',
  'state-interest',
  'reinstatement',
  'wages',
  'eviction',
  'life-and-health',
] as const;

/** Claims and requests to courts: M16 and R. */
export const courtRules: readonly RuleRecord[] = [
  {
    // 39.2: but for the grounds of other laws (39.1), the claim follows a supervision act rejected or left without consideration.
    id: 'M16',
    regimes: ['R22'],
    matters: ['claim'],
    on: 'filed',
    when: [
      'all',
      ['not', ['is', '.ground', '39.1']],
      ['not', ['oneOf', '.parent', ['rejected', 'unconsidered']]],
    ],
    severity: 'block',
    refuses: ['filed'],
    override: 'head',
    basis: law2022('39', '2'),
  },
  {
    // 55(2) of the 1999 code: participation is mandatory in these cases.
    id: 'R1',
    regimes: ['R10'],
    matters: ['claim'],
    on: 'hearingSet',
    when: ['all', ['oneOf', '.category', mandatoryParticipation], ['not', ['is', '.participated', true]]],
    severity: 'warn',
    override: 'head',
    basis: civilProcedure1999('55', '2'),
  },
  {
    // 55(3): without the person's application only for labour, housing and social rights, or for an incapable citizen.
    id: 'R2',
    regimes: ['R10'],
    matters: ['claim'],
    on: 'filed',
    when: [
      'all',
      ['given', '.category'],
      ['not', ['oneOf', '.category', ['labour', 'housing', 'social-indefinite-circle', 'incapable-citizen']]],
      ['not', ['is', '.application', true]],
    ],
    severity: 'block',
    refuses: ['filed'],
    override: 'head',
    basis: civilProcedure1999('55', '3'),
  },
  {
    // 55(2), 276(2) of the 1999 code: the court tells the prosecutor of cases set.
    id: 'R3',
    regimes: ['R10'],
    matters: ['claim'],
    on: 'hearingSet',
    when: ['always'],
    severity: 'info',
    override: 'head',
    basis: civilProcedure1999('276', '2'),
  },
  {
    // 387(2-1): the court executes the request, which may go by communication channels.
    id: 'R4',
    regimes: ['R10'],
    matters: ['case-request'],
    on: 'receivedByCourt',
    when: ['always'],
    severity: 'info',
    override: 'head',
    basis: civilProcedure1999('387', '2-1'),
  },
];
