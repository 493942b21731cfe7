import type { PowerRecord } from './records.ts';
import { law1995, law2010, law2022 } from './terms/bases.ts';
import type { Role } from './types.ts';

const everyProsecutor: readonly Role[] = [
  'prosecutorGeneral',
  'deputyProsecutorGeneral',
  'oblastProsecutor',
  'deputyOblastProsecutor',
  'districtProsecutor',
  'deputyDistrictProsecutor',
  'prosecutor',
];
const headsAndDeputies = everyProsecutor.filter((role) => role !== 'prosecutor');
/** Deputies are listed for the Prosecutor General alone. */
const heads: readonly Role[] = [
  'prosecutorGeneral',
  'deputyProsecutorGeneral',
  'oblastProsecutor',
  'districtProsecutor',
];
const before2022 = ['R95', 'R10'] as const;
const delegated: readonly Role[] = ['prosecutor'];

/** Who may do what, by regime. Administrative staff hold no power of a prosecutor (44.3). */
export const powers: readonly PowerRecord[] = [
  { power: 'suspend-protested-act', regimes: ['R22'], roles: heads, basis: law2022('33', '5') },
  { power: 'suspend-protested-act', regimes: before2022, roles: everyProsecutor, basis: law1995('19', '5') },
  { power: 'appoint-inspection', regimes: ['R22'], roles: heads, basis: law2022('18', '2') },
  { power: 'appoint-inspection', regimes: before2022, roles: everyProsecutor, basis: law1995('5', '2') },
  { power: 'extend-appeal', regimes: ['R22'], roles: headsAndDeputies, basis: law2022('24', '4(1)') },
  { power: 'order-forced-bringing', regimes: ['R22'], roles: headsAndDeputies, basis: law2022('26', '11') },
  { power: 'order-forced-bringing', regimes: before2022, roles: everyProsecutor, basis: law1995('27', '3') },
  {
    // 43.3 names the higher prosecutor; a deputy acts as far as the head has delegated it.
    power: 'review-lower-act',
    regimes: ['R22'],
    roles: ['prosecutorGeneral', 'deputyProsecutorGeneral', 'oblastProsecutor', 'deputyOblastProsecutor'],
    delegated: ['deputyProsecutorGeneral', 'deputyOblastProsecutor'],
    basis: law2022('43', '3'),
  },
  { power: 'make-address', regimes: ['R22'], roles: heads, basis: law2022('40', '1') },
  { power: 'make-address', regimes: ['R10'], roles: everyProsecutor, basis: law2010('25-2') },
  ...(
    [
      ['protest', '33', '1'],
      ['representation', '36', '1'],
      ['resolution', '37', '1'],
      ['instruction', '35', '1'],
      ['sanction', '34', '1'],
      ['explanation', '41', '1'],
      ['claim', '39', '1'],
      ['information-request', '26', '3'],
      ['summons', '26', '7'],
      ['answer-appeal', '24', '7'],
      // 44.2: letters of the office that decide nothing are signed by its prosecutors as well.
      ['sign-letter', '44', '2'],
    ] as const
  ).map(([power, article, paragraph]): PowerRecord => ({
    power,
    regimes: ['R22'],
    roles: everyProsecutor,
    delegated,
    basis: law2022(article, paragraph),
  })),
  ...(
    [
      ['protest', '19', '1'],
      ['representation', '25', '1'],
      ['resolution', '20', '1'],
      ['instruction', '22', '1'],
      ['sanction', '21', '1'],
      ['explanation', '26', '1'],
      ['claim', '23', '1'],
      ['prescription', '24', '1'],
      ['information-request', '6', '4'],
      ['summons', '6', '6'],
    ] as const
  ).map(([power, article, paragraph]): PowerRecord => ({
    power,
    regimes: before2022,
    roles: everyProsecutor,
    delegated,
    basis: law1995(article, paragraph),
  })),
  { power: 'motion', regimes: ['R22'], roles: everyProsecutor, delegated, basis: law2022('38') },
  {
    // 15.2.2 and 16.2.2: the district prosecutor issues directives (өкім), no longer orders (бұйрық).
    power: 'issue-order',
    regimes: ['R22'],
    roles: ['prosecutorGeneral', 'oblastProsecutor'],
    basis: law2022('15', '2(2)'),
  },
  {
    power: 'issue-directive',
    regimes: ['R22'],
    roles: ['prosecutorGeneral', 'oblastProsecutor', 'districtProsecutor'],
    basis: law2022('16', '2(2)'),
  },
  {
    // 15.2(2) of № 374-IV gave the district prosecutor orders, directives and instructions.
    power: 'issue-order',
    regimes: ['R10'],
    roles: ['prosecutorGeneral', 'oblastProsecutor', 'districtProsecutor'],
    basis: law2010('15', '2(2)'),
  },
];
