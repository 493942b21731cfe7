import type { Condition, RuleRecord } from '../records.ts';
import { law1995, law2022 } from '../terms/bases.ts';
import { withUnnamed } from './unnamed.ts';

/** 33.6: acts no prosecutor protests. */
const beyondProtest = [
  'legislative-act',
  'president-act',
  'president-administration-act',
  'constitutional-court-act',
  'supreme-audit-act',
] as const;

const strangeAddressee: Condition = [
  'all',
  ['given', '.addressee'],
  ['not', ['oneOf', '.addressee', ['issuer', 'superior']]],
];

/** Protests and motions: M1–M7, M19, P1; the terms of a protest that nobody may set. */
export const protestRules: readonly RuleRecord[] = [
  ...(['delivered', 'drafted'] as const).map((on): RuleRecord => ({
    id: 'M1',
    regimes: ['R22'],
    matters: ['protest'],
    on,
    when: ['oneOf', '.against', beyondProtest],
    severity: 'block',
    refuses: ['drafted', 'delivered', 'termSet', 'actSuspended'],
    override: 'nobody',
    basis: law2022('33', '6'),
  })),
  // 33.2, and 19.2 of 1995: to the body that adopted the act, or to the higher one.
  ...(['delivered', 'drafted'] as const).flatMap((on): readonly RuleRecord[] => [
    {
      id: 'M2',
      regimes: ['R22'],
      matters: ['protest'],
      on,
      when: strangeAddressee,
      severity: 'block',
      refuses: ['drafted', 'delivered'],
      override: 'nobody',
      basis: law2022('33', '2'),
    },
    {
      id: 'M2',
      regimes: ['R95', 'R10'],
      matters: ['protest'],
      on,
      when: strangeAddressee,
      severity: 'block',
      refuses: ['drafted', 'delivered'],
      override: 'nobody',
      basis: law1995('19', '2'),
    },
  ]),
  {
    // 33.4: annul, bring into line, stop the action and restore the right: at least one is demanded.
    id: 'M3',
    regimes: ['R22'],
    matters: ['protest'],
    on: 'drafted',
    when: ['not', ['given', '.demands']],
    severity: 'block',
    refuses: ['drafted'],
    override: 'head',
    basis: law2022('33', '4'),
  },
  {
    // 33.1: the norm that is contradicted.
    id: 'M4',
    regimes: ['R22'],
    matters: ['protest'],
    on: 'drafted',
    when: ['not', ['given', '.norm']],
    severity: 'block',
    refuses: ['drafted'],
    override: 'head',
    basis: law2022('33', '1'),
  },
  {
    // 33.1, 38: only an act in force is protested, so one adopted before the protest; a court act not in force asks for a motion.
    id: 'M5',
    regimes: ['R22'],
    matters: ['protest'],
    on: 'drafted',
    when: ['any', ['is', '.inForce', false], ['later', '.actDate', '.on']],
    severity: 'block',
    refuses: ['drafted'],
    override: 'nobody',
    basis: law2022('33', '1'),
  },
  {
    // 38: a motion asks for the review of court acts not yet in force; those in force are protested (33.7).
    id: 'M5',
    regimes: ['R22'],
    matters: ['motion'],
    on: 'drafted',
    when: ['is', '.inForce', true],
    severity: 'block',
    refuses: ['drafted'],
    override: 'nobody',
    basis: law2022('38'),
  },
  {
    // 33.3: withdrawn only before it is considered; on the same day nobody can say which came first.
    id: 'M6',
    regimes: ['R22'],
    matters: ['protest'],
    on: 'withdrawn',
    when: ['any', ['later', '.on', 'considered.on'], ['same', '.on', 'considered.on']],
    severity: 'block',
    refuses: ['withdrawn'],
    override: 'nobody',
    basis: law2022('33', '3(3)'),
  },
  {
    // 33.3: by its author or the higher prosecutor.
    id: 'M6',
    regimes: ['R22'],
    matters: ['protest'],
    on: 'withdrawn',
    when: [
      'any',
      ['is', '.by', 'staff'],
      [
        'all',
        ['given', '.by'],
        ['given', 'delivered.by'],
        ['not', ['same', '.by', 'delivered.by']],
        ['not', ['outranks', '.by', 'delivered.by']],
      ],
    ],
    severity: 'block',
    refuses: ['withdrawn'],
    override: 'nobody',
    basis: law2022('33', '3(3)'),
  },
  {
    // 10.1.4, 21.1.2: a private organisation's act only for the helpless, minors, an indefinite circle, or a public act (I13).
    id: 'M7',
    regimes: ['R22'],
    matters: ['protest'],
    on: 'drafted',
    when: [
      'all',
      ['is', '.privateOrganisation', true],
      ['not', ['oneOf', '.protects', ['helpless', 'minors', 'indefinite-circle', 'public']]],
    ],
    severity: 'block',
    refuses: ['drafted'],
    override: 'nobody',
    basis: law2022('10', '1(4)'),
  },
  ...withUnnamed({
    // 33.5: the heads of offices only; no deputy below the Prosecutor General's.
    id: 'P1',
    regimes: ['R22'],
    matters: ['protest'],
    on: 'actSuspended',
    when: ['mayNot', '.by', 'suspend-protested-act'],
    severity: 'block',
    refuses: ['actSuspended'],
    override: 'nobody',
    basis: law2022('33', '5'),
  }),
  {
    // 19.5 of 1995: any prosecutor suspends; a protest against a law does not suspend it.
    id: 'T95-11',
    regimes: ['R95', 'R10'],
    matters: ['protest'],
    on: 'actSuspended',
    when: ['any', ['is', 'delivered.against', 'legislative-act'], ['mayNot', '.by', 'suspend-protested-act']],
    severity: 'block',
    refuses: ['actSuspended'],
    override: 'nobody',
    basis: law1995('19', '5'),
  },
  {
    // 18.1-1 of 1995: an act that suspends a normative act is published.
    id: 'M19',
    regimes: ['R95', 'R10'],
    matters: ['protest'],
    on: 'actSuspended',
    when: ['all', ['is', '.normative', true], ['not', ['is', '.published', true]]],
    severity: 'warn',
    override: 'head',
    basis: law1995('18', '1-1'),
  },
  {
    // 19.3 of 1995 knows no other term than ten days.
    id: 'T95-08',
    regimes: ['R95'],
    matters: ['protest'],
    on: 'termSet',
    when: ['given', '.until'],
    severity: 'block',
    refuses: ['termSet'],
    override: 'nobody',
    basis: law1995('19', '3'),
  },
];
