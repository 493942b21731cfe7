import { withUnnamed } from './unnamed.ts';
import type { Condition, RuleRecord } from '../records.ts';
import { headsOfOffices } from '../types.ts';
import { law1995, law2022 } from '../terms/bases.ts';

const byAssignment = ['president', 'prosecutor-general'] as const;
const byDecision = ['18.2.1', '18.2.2', '18.2.3', '18.2.4', '18.2.5'] as const;
/** A ground the article does not know; under 18.4(6) the other code gives it, and none need be named. */
const strange = (ref: string): Condition => [
  'all',
  ['given', ref],
  ['not', ['oneOf', ref, [...byAssignment, ...byDecision]]],
];
/** The terms of 18.4 and what is decided on them: not under another code (18.4(6)). */
const ownTerms: Condition = ['not', ['given', 'started.proceeding']];
/** 18.6: nothing of the article is for checks of the sources of assets. */
const underTheArticle: Condition = ['not', ['is', '.proceeding', 'asset-return']];
const assigned: Condition = [
  'any',
  ['oneOf', '.ground', byAssignment],
  ['oneOf', 'appointed.ground', byAssignment],
];

const byResolution: Condition = ['is', '.kind', '37.1.6'];

/** Inspections: I, and P2. */
export const inspectionRules: readonly RuleRecord[] = [
  {
    // 18.1: an assignment of the President or of the Prosecutor General, or a decision under 18.2; nothing else.
    id: 'I1',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'appointed',
    when: [
      'any',
      strange('.ground'),
      [
        'all',
        ['not', ['given', '.ground']],
        ['not', ['given', 'started.ground']],
        ['not', ['given', 'started.proceeding']],
      ],
    ],
    severity: 'block',
    refuses: ['appointed', 'started'],
    override: 'nobody',
    basis: law2022('18', '1'),
  },
  {
    id: 'I1',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'started',
    when: [
      'any',
      strange('.ground'),
      [
        'all',
        ['not', ['given', '.ground']],
        ['not', ['given', '.proceeding']],
        ['not', ['holds', 'appointed']],
      ],
    ],
    severity: 'block',
    refuses: ['started'],
    override: 'nobody',
    basis: law2022('18', '1'),
  },
  ...withUnnamed({
    // 18.2: of a district office only its prosecutor decides; deputies are listed for the Prosecutor General alone (I2).
    id: 'P2',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'appointed',
    when: [
      'all',
      ['mayNot', '.by', 'appoint-inspection'],
      ['not', ['oneOf', '.ground', byAssignment]],
      ['any', ['given', '.ground'], ['not', ['given', 'started.proceeding']]],
    ],
    severity: 'block',
    refuses: ['appointed', 'started'],
    override: 'nobody',
    basis: law2022('18', '2'),
  }),
  {
    id: 'P2',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'started',
    when: [
      'all',
      underTheArticle,
      ['mayNot', '.by', 'appoint-inspection'],
      ['any', ['given', '.ground'], ['not', ['given', '.proceeding']]],
      ['not', ['given', 'appointed.by']],
      ['not', assigned],
    ],
    severity: 'block',
    refuses: ['started'],
    override: 'nobody',
    basis: law2022('18', '2'),
  },
  {
    id: 'P2',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'started',
    when: ['all', ['not', ['given', '.by']], ['not', ['holds', 'appointed']]],
    severity: 'warn',
    override: 'head',
    basis: law2022('18', '2'),
  },
  {
    // 18.2(2): a private business is inspected only on assignment or with consent of the President or the Prosecutor General.
    id: 'I3',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'started',
    when: [
      'all',
      underTheArticle,
      ['is', '.subject', 'private-business'],
      ['not', assigned],
      ['not', ['oneOf', '.consent', byAssignment]],
    ],
    severity: 'block',
    refuses: ['started'],
    override: 'nobody',
    basis: law2022('18', '2(2)'),
  },
  {
    // 18.4(1): the resolution is registered with the body of legal statistics before use; 18.4(6) kinds are not.
    id: 'I4',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'started',
    when: ['all', ['not', ['given', '.registrationNo']], ['not', ['given', '.proceeding']]],
    severity: 'block',
    refuses: ['started'],
    override: 'head',
    basis: law2022('18', '4(1)'),
  },
  {
    // 19.1.1: the subject may refuse entry; the checklist before the start.
    id: 'I6',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'started',
    when: [
      'any',
      ['is', '.resolutionShown', false],
      ['is', '.personsNamed', false],
      ['is', '.secrecyCleared', false],
    ],
    severity: 'block',
    refuses: ['started'],
    override: 'head',
    basis: law2022('19', '1(1)'),
  },
  {
    // 19.1.2: documents outside the period of the resolution need not be given, so the resolution names it.
    id: 'I7',
    regimes: ['R22'],
    matters: ['resolution'],
    on: 'drafted',
    when: ['all', ['is', '.kind', '37.1.6'], ['not', ['given', '.period']]],
    severity: 'block',
    refuses: ['drafted'],
    override: 'head',
    basis: law2022('19', '1(2)'),
  },
  {
    // 19.2.3: the subject signs for the resolution and for the certificate.
    id: 'I8',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'completed',
    when: ['any', ['is', '.resolutionReceipt', false], ['is', '.certificateReceipt', false]],
    severity: 'warn',
    override: 'head',
    basis: law2022('19', '2(3)'),
  },
  {
    // 20: the results of an analysis are set out in a certificate.
    id: 'I12',
    regimes: ['R22'],
    matters: ['analysis'],
    on: 'completed',
    when: ['is', '.certificate', false],
    severity: 'warn',
    override: 'head',
    basis: law2022('20'),
  },
  {
    // 21.1.2: a private organisation's act only if it concerns those who cannot defend themselves, or is public.
    id: 'I13',
    regimes: ['R22'],
    matters: ['assessment'],
    on: 'started',
    when: ['all', ['is', '.privateOrganisation', true], ['not', ['given', '.protects']]],
    severity: 'block',
    refuses: ['started'],
    override: 'nobody',
    basis: law2022('21', '1(2)'),
  },
  {
    // 19.2.2: the result is a certificate with copies attached.
    id: 'I9',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'completed',
    when: ['is', '.certificate', false],
    severity: 'warn',
    override: 'head',
    basis: law2022('19', '2(2)'),
  },
  {
    // 18.4(3) does not say who extends; the desk asks for the name (open question 3).
    id: 'T22-02',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'extended',
    when: ['all', ownTerms, ['not', ['given', '.by']]],
    severity: 'block',
    refuses: ['extended'],
    override: 'head',
    basis: law2022('18', '4(3)'),
  },
  {
    // Open question 3: the strict reading lets only the head of the office extend.
    id: 'T22-02',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'extended',
    when: ['all', ownTerms, ['given', '.by'], ['not', ['oneOf', '.by', headsOfOffices]]],
    onlyUnder: { choice: 'inspectionExtension', value: 'head' },
    severity: 'block',
    refuses: ['extended'],
    override: 'head',
    basis: law2022('18', '4(3)'),
  },
  {
    // 18.4(3): only in exceptional cases, for further materials or a large volume.
    id: 'T22-02',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'extended',
    when: ['all', ownTerms, ['not', ['given', '.ground']]],
    severity: 'warn',
    override: 'head',
    basis: law2022('18', '4(3)'),
  },
  {
    // 18.4(4): an expertise, data from abroad, or another obstacle.
    id: 'T22-03',
    regimes: ['R22'],
    matters: ['inspection'],
    on: 'suspended',
    when: ['all', ownTerms, ['not', ['given', '.ground']]],
    severity: 'warn',
    override: 'head',
    basis: law2022('18', '4(4)'),
  },
  {
    // 5.4 of 1995: the appointing prosecutor extends with the consent of the higher one; the consent is on record.
    id: 'T95-02',
    regimes: ['R95', 'R10'],
    matters: ['inspection'],
    on: 'extended',
    when: [
      'all',
      ['not', ['given', '.consent']],
      [
        'not',
        [
          'oneOf',
          '.by',
          ['prosecutorGeneral', 'deputyProsecutorGeneral', 'oblastProsecutor', 'deputyOblastProsecutor'],
        ],
      ],
    ],
    severity: 'warn',
    override: 'head',
    basis: law1995('5', '4'),
  },
  // The same three limits where the inspection is appointed: in its resolution (37.1.6).
  {
    id: 'I1',
    regimes: ['R22'],
    matters: ['resolution'],
    on: 'drafted',
    when: ['all', byResolution, ['not', ['oneOf', '.ground', [...byAssignment, ...byDecision]]]],
    severity: 'block',
    refuses: ['drafted'],
    override: 'nobody',
    basis: law2022('18', '1'),
  },
  {
    id: 'P2',
    regimes: ['R22'],
    matters: ['resolution'],
    on: 'drafted',
    when: ['all', byResolution, ['oneOf', '.ground', byDecision], ['mayNot', '.by', 'appoint-inspection']],
    severity: 'block',
    refuses: ['drafted'],
    override: 'nobody',
    basis: law2022('18', '2'),
  },
  {
    id: 'I3',
    regimes: ['R22'],
    matters: ['resolution'],
    on: 'drafted',
    when: [
      'all',
      byResolution,
      ['is', '.subject', 'private-business'],
      ['not', ['oneOf', '.ground', byAssignment]],
      ['not', ['oneOf', '.consent', byAssignment]],
    ],
    severity: 'block',
    refuses: ['drafted'],
    override: 'nobody',
    basis: law2022('18', '2(2)'),
  },
];
