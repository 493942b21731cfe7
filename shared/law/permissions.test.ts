import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../kernel/plain-date.ts';
import {
  actKindsOf,
  builtInLaw,
  mayDo,
  permissionsOf,
  regimeOf,
  roles,
  type Regime,
  type Role,
} from './index.ts';

const columns: readonly Role[] = roles.filter((role) => role !== 'staff');
/** Who may do what, line by line: Prosecutor General, deputy, oblast, deputy oblast, district, deputy district, other. */
const matrix: readonly (readonly [regime: Regime, power: string, marks: string])[] = [
  ['R22', 'suspend-protested-act', '+++-+--'],
  ['R22', 'appoint-inspection', '+++-+--'],
  ['R22', 'extend-appeal', '++++++-'],
  ['R22', 'order-forced-bringing', '++++++-'],
  ['R22', 'make-address', '+++-+--'],
  ['R22', 'protest', '+++++++'],
  ['R22', 'representation', '+++++++'],
  ['R22', 'resolution', '+++++++'],
  ['R22', 'instruction', '+++++++'],
  ['R22', 'sanction', '+++++++'],
  ['R22', 'explanation', '+++++++'],
  ['R22', 'issue-order', '+-+----'],
  ['R22', 'issue-directive', '+-+-+--'],
  ['R10', 'issue-order', '+-+-+--'],
  ['R10', 'suspend-protested-act', '+++++++'],
  ['R95', 'suspend-protested-act', '+++++++'],
  ['R10', 'make-address', '+++++++'],
  ['R95', 'order-forced-bringing', '+++++++'],
];

describe('who may', () => {
  it.each(matrix)('%s: %s %s', (regime, power, marks) => {
    const found = columns.map((role) => (mayDo(builtInLaw, role, power, regime) ? '+' : '-')).join('');
    expect(found).toBe(marks);
  });

  it('administrative staff may nothing, under any law', () => {
    for (const regime of ['R95', 'R10', 'R22'] as const)
      for (const [power, { permission }] of Object.entries(permissionsOf(builtInLaw, 'staff', regime)))
        expect(`${power} ${permission}`).toBe(`${power} no`);
  });

  it('another prosecutor brings a protest within what was delegated to him, the district prosecutor by himself', () => {
    expect(permissionsOf(builtInLaw, 'prosecutor', 'R22')['protest']).toEqual({
      permission: 'within-delegation',
      basis: { act: '155-VII', article: '33', paragraph: '1' },
    });
    expect(permissionsOf(builtInLaw, 'districtProsecutor', 'R22')['protest']?.permission).toBe('yes');
  });

  it('a power the law of the day did not know is nobody’s', () => {
    for (const role of roles) expect(mayDo(builtInLaw, role, 'make-address', 'R95')).toBe(false);
  });
});

describe('the law of the day', () => {
  it.each([
    ['1995-12-20', 'not-loaded'],
    ['1995-12-21', 'R95'],
    ['2011-01-19', 'R95'],
    ['2011-01-20', 'R10'],
    ['2017-07-13', 'R10'],
    ['2017-07-14', 'not-loaded'],
    ['2022-11-17', 'not-loaded'],
    ['2022-11-18', 'R22'],
    ['2026-10-05', 'R22'],
  ] as const)('%s: %s', (date, regime) => {
    expect(regimeOf(builtInLaw, date as PlainDate)).toBe(regime);
  });

  it('knows the kinds of act of its own system only', () => {
    const kinds = (regime: Regime) => actKindsOf(builtInLaw, regime).map(({ kind }) => kind);
    expect(kinds('R22')).not.toContain('prescription');
    expect(kinds('R22')).toContain('motion');
    expect(kinds('R95')).not.toContain('address');
    expect(kinds('R10')).toEqual(expect.arrayContaining(['warning', 'prescription', 'address']));
  });
});
