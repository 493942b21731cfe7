import { withUnnamed } from './unnamed.ts';
import type { RuleRecord } from '../records.ts';
import { law2022 } from '../terms/bases.ts';

/** Channels of 26.9 whose delivery can be proved. */
const provableChannels = [
  'telephone-message',
  'sms',
  'e-mail',
  'telegram',
  'registered-letter',
  'other-recorded',
] as const;

/** Night is not defined in № 155-VII; U: 22:00–06:00, as in the criminal-procedure code. */
const night = [22, 6] as const;

/** Persons, conduct and paper: S and D, and P4. */
export const personRules: readonly RuleRecord[] = [
  {
    // 26.9: channels that fix delivery.
    id: 'S1',
    regimes: ['R22'],
    matters: ['summons'],
    on: 'sent',
    when: ['not', ['oneOf', '.channel', provableChannels]],
    severity: 'warn',
    override: 'head',
    basis: law2022('26', '9'),
  },
  {
    id: 'S1',
    regimes: ['R22'],
    matters: ['forced-bringing'],
    on: 'ordered',
    when: ['is', '.summonsProved', false],
    severity: 'block',
    refuses: ['ordered', 'received'],
    override: 'nobody',
    basis: law2022('26', '9'),
  },
  {
    // 26.11: no good cause, a reasoned resolution.
    id: 'S2',
    regimes: ['R22'],
    matters: ['forced-bringing'],
    on: 'ordered',
    when: ['any', ['is', '.goodCause', true], ['is', '.reasoned', false]],
    severity: 'block',
    refuses: ['ordered', 'received'],
    override: 'nobody',
    basis: law2022('26', '11'),
  },
  ...withUnnamed({
    // 26.11: heads of offices and their deputies.
    id: 'P4',
    regimes: ['R22'],
    matters: ['forced-bringing'],
    on: 'ordered',
    when: ['mayNot', '.by', 'order-forced-bringing'],
    severity: 'block',
    refuses: ['ordered', 'received'],
    override: 'nobody',
    basis: law2022('26', '11'),
  }),
  // 26.13: never at night.
  ...(['received', 'executed'] as const).map((on): RuleRecord => ({
    id: 'S3',
    regimes: ['R22'],
    matters: ['forced-bringing'],
    on,
    when: ['betweenHours', '.at', ...night],
    severity: 'warn',
    override: 'head',
    basis: law2022('26', '13'),
  })),
  {
    // 26.14: under 14; under 18 without word to the representative; pregnant; unable or not to leave, certified by a doctor.
    id: 'S4',
    regimes: ['R22'],
    matters: ['forced-bringing'],
    on: 'ordered',
    when: [
      'any',
      ['less', '.person.age', 14],
      ['all', ['less', '.person.age', 18], ['not', ['is', '.person.representativeInformed', true]]],
      ['is', '.person.pregnant', true],
      ['is', '.person.doctorCertified', true],
    ],
    severity: 'block',
    refuses: ['ordered', 'received'],
    override: 'nobody',
    basis: law2022('26', '14'),
  },
  {
    // 26.12: the internal-affairs body executes.
    id: 'S5',
    regimes: ['R22'],
    matters: ['forced-bringing'],
    on: 'ordered',
    when: ['all', ['given', '.executor'], ['not', ['is', '.executor', 'internal-affairs']]],
    severity: 'block',
    refuses: ['ordered', 'received'],
    override: 'nobody',
    basis: law2022('26', '12'),
  },
  {
    // 26.7 omits analysis, 10.1.9 includes it.
    id: 'S6',
    regimes: ['R22'],
    matters: ['summons'],
    on: 'sent',
    when: ['is', '.within', 'analysis'],
    severity: 'warn',
    override: 'head',
    basis: law2022('26', '7'),
  },
  {
    // 26.3: a demand belongs to a running inspection, analysis, assessment or appeal.
    id: 'D2',
    regimes: ['R22'],
    matters: ['information-request'],
    on: 'drafted',
    when: ['not', ['given', '.parent']],
    severity: 'block',
    refuses: ['drafted'],
    override: 'head',
    basis: law2022('26', '3'),
  },
];
