import { withUnnamed } from './unnamed.ts';
import type { Condition, RuleRecord } from '../records.ts';
import { law1995, law2022 } from '../terms/bases.ts';

/** The asset-return law entered 24.9 and 25.4 with № 22-VIII (U: 24.07.2023). */
const assetReturnFrom = '2023-07-24';
const otherCode: Condition = [
  'all',
  ['given', '.proceeding'],
  ['not', ['is', '.proceeding', 'asset-return']],
];
/** What is not considered at all takes no further step. */
const everyStep = [
  'received',
  'registered',
  'accepted',
  'extended',
  'inspectionAppointed',
  'inspectionCompleted',
];
const assetReturn: Condition = ['is', '.proceeding', 'asset-return'];

/** Appeals and complaints: A and C. */
export const appealRules: readonly RuleRecord[] = [
  {
    // 24.1: only on one of the seven grounds; otherwise it is redirected.
    id: 'A1',
    regimes: ['R22'],
    matters: ['appeal'],
    on: 'accepted',
    when: [
      'not',
      ['oneOf', '.ground', ['24.1.1', '24.1.2', '24.1.3', '24.1.4', '24.1.5', '24.1.6', '24.1.7']],
    ],
    severity: 'block',
    refuses: ['accepted'],
    override: 'head',
    basis: law2022('24', '1'),
  },
  {
    // 24.6: an anonymous appeal is considered only for a crime or a threat to national or public security.
    id: 'A2',
    regimes: ['R22'],
    matters: ['appeal'],
    on: 'received',
    when: ['all', ['is', '.anonymous', true], ['not', ['oneOf', '.about', ['crime', 'national-security']]]],
    severity: 'block',
    refuses: everyStep,
    override: 'head',
    basis: law2022('24', '6'),
  },
  {
    // 24.7: in the state language or the language of the appeal.
    id: 'A3',
    regimes: ['R22'],
    matters: ['appeal'],
    on: 'answered',
    when: [
      'all',
      ['given', '.language'],
      ['given', 'received.language'],
      ['not', ['is', '.language', 'kk']],
      ['not', ['same', '.language', 'received.language']],
    ],
    severity: 'block',
    refuses: ['answered'],
    override: 'head',
    basis: law2022('24', '7'),
  },
  {
    id: 'A3',
    regimes: ['R22'],
    matters: ['appeal'],
    on: 'answered',
    when: [
      'all',
      ['given', '.language'],
      ['not', ['given', 'received.language']],
      ['not', ['is', '.language', 'kk']],
    ],
    severity: 'warn',
    override: 'head',
    basis: law2022('24', '7'),
  },
  {
    // 24.7: the answer cites legislation and explains the right to appeal.
    id: 'A4',
    regimes: ['R22'],
    matters: ['appeal'],
    on: 'answered',
    when: ['not', ['all', ['is', '.citesLaw', true], ['is', '.explainsAppeal', true]]],
    severity: 'block',
    refuses: ['answered'],
    override: 'head',
    basis: law2022('24', '7'),
  },
  {
    // 24.8: consideration stops only if nothing new is said and the earlier appeal was answered in due order.
    id: 'A5',
    regimes: ['R22'],
    matters: ['appeal'],
    on: 'discontinued',
    when: ['not', ['all', ['is', '.priorAnswered', true], ['is', '.newArguments', false]]],
    severity: 'block',
    refuses: ['discontinued'],
    override: 'head',
    basis: law2022('24', '8'),
  },
  {
    // 24.9: appeals under other codes run by those codes.
    id: 'A6',
    regimes: ['R22'],
    matters: ['appeal'],
    on: 'received',
    when: otherCode,
    severity: 'block',
    refuses: everyStep,
    override: 'nobody',
    basis: law2022('24', '9'),
  },
  {
    id: 'A6',
    regimes: ['R22'],
    validFrom: assetReturnFrom,
    matters: ['appeal'],
    on: 'received',
    when: assetReturn,
    severity: 'block',
    refuses: everyStep,
    override: 'nobody',
    basis: law2022('24', '9'),
  },
  ...withUnnamed({
    // 24.4: by a reasoned decision of the head or his deputy.
    id: 'A7',
    regimes: ['R22'],
    matters: ['appeal'],
    on: 'extended',
    when: ['any', ['mayNot', '.by', 'extend-appeal'], ['is', '.reasoned', false]],
    severity: 'block',
    refuses: ['extended'],
    override: 'nobody',
    basis: law2022('24', '4(1)'),
  }),
  {
    // 24.4(2): an inspection on an appeal asks for an interim answer.
    id: 'A8',
    regimes: ['R22'],
    matters: ['appeal'],
    on: 'inspectionAppointed',
    when: ['not', ['holds', 'interimAnswered']],
    severity: 'warn',
    override: 'head',
    basis: law2022('24', '4(2)'),
  },
  {
    // 7.4 of 1995: unsigned applications are not inspected.
    id: 'A11',
    regimes: ['R95', 'R10'],
    matters: ['appeal'],
    on: 'received',
    when: ['any', ['is', '.signed', false], ['is', '.anonymous', true]],
    severity: 'block',
    refuses: everyStep,
    override: 'head',
    basis: law1995('7', '4'),
  },
  ...withUnnamed({
    // 25.1, 43.1: the higher prosecutor decides; the author of the act never does.
    id: 'C1',
    regimes: ['R22'],
    matters: ['complaint'],
    on: 'decided',
    when: ['all', ['given', '.by'], ['not', ['outranks', '.by', 'received.against']]],
    severity: 'block',
    refuses: ['decided'],
    override: 'nobody',
    basis: law2022('25', '1(1)'),
  }),
  {
    // 25.2: the result opens the way to court; the answer says so.
    id: 'C2',
    regimes: ['R22'],
    matters: ['complaint'],
    on: 'decided',
    when: ['always'],
    severity: 'info',
    override: 'head',
    basis: law2022('25', '2'),
  },
  {
    // 25.1(3): restored only on the person's motion and for good cause.
    id: 'C3',
    regimes: ['R22'],
    matters: ['complaint'],
    on: 'restored',
    when: ['not', ['all', ['is', '.motion', true], ['is', '.goodCause', true]]],
    severity: 'block',
    refuses: ['restored'],
    override: 'nobody',
    basis: law2022('25', '1(3)'),
  },
  {
    // 25.3: complaints under other codes run by those codes.
    id: 'C4',
    regimes: ['R22'],
    matters: ['complaint'],
    on: 'received',
    when: otherCode,
    severity: 'block',
    refuses: ['received', 'learned'],
    override: 'nobody',
    basis: law2022('25', '3'),
  },
  {
    // 25.4: the whole article is not for complaints under the asset-return law.
    id: 'C4',
    regimes: ['R22'],
    validFrom: assetReturnFrom,
    matters: ['complaint'],
    on: 'received',
    when: assetReturn,
    severity: 'block',
    refuses: ['received', 'learned'],
    override: 'nobody',
    basis: law2022('25', '4'),
  },
  {
    // 43.2: a complaint suspends neither act nor action.
    id: 'C5',
    regimes: ['R22'],
    matters: ['complaint'],
    on: 'received',
    when: ['always'],
    severity: 'info',
    override: 'head',
    basis: law2022('43', '2'),
  },
  {
    id: 'C5',
    regimes: ['R95', 'R10'],
    matters: ['complaint'],
    on: 'received',
    when: ['always'],
    severity: 'info',
    override: 'head',
    basis: law1995('8'),
  },
  {
    // 37.2: a complaint on a resolution does not suspend it.
    id: 'C6',
    regimes: ['R22'],
    matters: ['resolution', 'suspension-resolution', 'forced-bringing'],
    on: 'complained',
    when: ['always'],
    severity: 'info',
    override: 'head',
    basis: law2022('37', '2'),
  },
  {
    // 8.3 and 16.1(4) of 1995: the higher prosecutor annuls, withdraws or changes; he does not suspend on a complaint.
    id: 'C8',
    regimes: ['R95', 'R10'],
    matters: ['complaint'],
    on: 'decided',
    when: ['is', '.outcome', 'suspended'],
    severity: 'block',
    refuses: ['decided'],
    override: 'nobody',
    basis: law1995('8', '3'),
  },
  {
    // 44.2-44.3: an administrative servant is not a prosecutor and signs no act or decision.
    id: 'D8',
    regimes: ['R22'],
    matters: 'any',
    on: 'any',
    when: ['is', '.by', 'staff'],
    severity: 'block',
    refuses: ['itself'],
    override: 'nobody',
    basis: law2022('44', '2-3'),
  },
];
