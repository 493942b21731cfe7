import { describe, expect, it } from 'vitest';
import { plainFields } from '#tests/support/sample-act.ts';
import { plainDateOf, type PlainDate } from '../kernel/plain-date.ts';
import { builtInLaw, builtInTables } from '../law/index.ts';
import type { Role } from '../law/types.ts';
import type { ActDefinition } from './act.ts';
import { checkAct } from './check-act.ts';
import type { ActFields } from './field.ts';
import { hindranceTo } from './may-issue.ts';
import { acts, getAct, type ActId } from './registry.ts';

const today = plainDateOf(2026, 6, 12);
const head: Role = 'districtProsecutor';
const refused = (id: ActId, changes: ActFields, signer: Role = head, on = today): string[] => {
  const fields = { ...plainFields(getAct(id)), ...changes };
  return checkAct(getAct(id), fields, { today: on, expectedDelivery: on, signer }, builtInLaw)
    .filter(({ severity }) => severity === 'block')
    .map(({ rule, basis }) => `${rule} ${basis.article}`);
};
const law1995 = plainDateOf(2012, 6, 12);

type Tried = readonly [changes: ActFields, signer?: Role, on?: PlainDate];

/** Each block rule as it is broken, and the same paper as the law permits it. */
const pairs: readonly [rule: string, act: ActId, broken: Tried, permitted: Tried][] = [
  ['P2 18', 'inspecting-resolution', [{}, 'deputyDistrictProsecutor'], [{}, head]],
  ['I1 18', 'inspecting-resolution', [{ ground: '' }], [{ ground: 'prosecutor-general' }, 'prosecutor']],
  [
    'I3 18',
    'inspecting-resolution',
    [{ subjectKind: 'private-business', consent: 'none' }],
    [{ subjectKind: 'private-business', consent: 'by-prosecutor-general' }],
  ],
  ['I7 19', 'inspecting-resolution', [{ periodFrom: '' }], [{ periodFrom: '2025-01-01' }]],
  [
    'T22-01 18',
    'inspecting-resolution',
    [{ proceeding: '', start: '2026-06-15', until: '2026-07-28' }],
    [{ proceeding: '', start: '2026-06-15', until: '2026-07-27' }],
  ],
  ['T22-35 37', 'annulling-resolution', [{ until: '' }], [{ until: '2026-06-30' }]],
  ['M11 37', 'other-resolution', [{ ground: '' }], [{ ground: 'other-by-law' }]],
  ['M11 37', 'enforcing-resolution', [{ actNumber: '' }], [{ actNumber: '2-07-26-00115' }]],
  ['P1 33', 'staying-resolution', [{}, 'deputyDistrictProsecutor'], [{}, head]],
  ['T22-34 37', 'three-day-resolution', [{ until: '2026-06-18' }], [{ until: '2026-06-17' }]],
  ['P4 26', 'bringing-resolution', [{}, 'prosecutor'], [{}, 'deputyDistrictProsecutor']],
  ['S1 26', 'bringing-resolution', [{ summonsProof: 'unproved' }], [{ summonsProof: 'proved' }]],
  ['S2 26', 'bringing-resolution', [{ circumstances: { kk: '', ru: '' } }], [{}]],
  ['S2 26', 'bringing-resolution', [{ cause: 'good-cause' }], [{ cause: 'no-good-cause' }]],
  ['S4 26', 'bringing-resolution', [{ age: 'under-14' }], [{ age: 'adult' }]],
  [
    'S4 26',
    'bringing-resolution',
    [{ age: 'under-18', representative: 'not-informed' }],
    [{ age: 'under-18', representative: 'informed' }],
  ],
  ['S4 26', 'bringing-resolution', [{ exemption: 'pregnant' }], [{ exemption: 'none' }]],
  ['S4 26', 'bringing-resolution', [{ exemption: 'unwell' }], [{ exemption: 'none' }]],
  ['S5 26', 'bringing-resolution', [{ executor: 'other-body' }], [{ executor: 'internal-affairs' }]],
  ['M12 35', 'written-instruction', [{ area: '' }], [{ area: 'legal-statistics' }]],
  [
    'M13 34',
    'sanction-decision',
    [{ decision: 'refuse', reasons: { kk: '', ru: '' } }],
    [{ decision: 'refuse' }],
  ],
  ...(['operative-search', 'counter-intelligence', 'covert'] as const).map(
    (action): (typeof pairs)[number] => [
      'M14 34',
      'sanction-decision',
      [{ action, certifiedBy: 'eds' }],
      [{ action, certifiedBy: 'hand' }],
    ],
  ),
  ['M5 33', 'protest', [{ actDate: '2026-06-13', ownTerm: '' }], [{ actDate: '2026-06-12', ownTerm: '' }]],
  [
    'M1 33',
    'protest',
    [{ against: 'legislative-act', ownTerm: '' }],
    [{ against: 'local-act', ownTerm: '' }],
  ],
  ['M2 33', 'protest', [{ relation: 'neighbour', ownTerm: '' }], [{ relation: 'superior', ownTerm: '' }]],
  ['M3 33', 'protest', [{ demands: [], ownTerm: '' }], [{ demands: ['restore'], ownTerm: '' }]],
  ['M4 33', 'protest', [{ norms: [], ownTerm: '' }], [{ ownTerm: '' }]],
  [
    'M7 10',
    'protest',
    [{ against: 'organisation-act', protects: 'none', ownTerm: '' }],
    [{ against: 'organisation-act', protects: 'minors', ownTerm: '' }],
  ],
  ['M8 36', 'representation', [{ purpose: '' }], [{ purpose: 'causes' }]],
  [
    'M9 36',
    'representation',
    [{ ownTerm: '2026-06-20', ownTermGround: '' }],
    [{ ownTerm: '2026-06-20', ownTermGround: 'irreparable-harm' }],
  ],
  [
    'D2 26',
    'information-demand',
    [{ within: '', urgency: '', until: '2026-06-17' }],
    [{ within: 'appeal', urgency: '', until: '2026-06-17' }],
  ],
  [
    'M20 24',
    'former-prescription',
    [{ nature: { kk: '', ru: '' }, until: '2012-06-15' }, head, law1995],
    [{ until: '2012-06-15' }, head, law1995],
  ],
  ['M5 38', 'court-motion', [{ inForce: 'yes' }], [{ inForce: 'no' }]],
  ['M16 39', 'court-claim', [{ fate: '' }], [{ fate: 'unconsidered' }]],
  ['M16 39', 'court-claim', [{ ground: '' }], [{ ground: 'by-law', fate: '' }]],
  ['P5 40', 'public-address', [{}, 'deputyDistrictProsecutor'], [{}, head]],
];

/** The rules that stop the act by what a draft of it says: of its matter and its law, on a fact that it tells. */
function rulesMetBy(id: ActId) {
  const { matter, facts, regimes }: ActDefinition = getAct(id);
  const told = new Set(facts.filter(({ to }) => to === undefined).map(({ fact }) => fact));
  return builtInTables.rules.filter(
    (rule) =>
      rule.severity === 'block' &&
      rule.onlyUnder === undefined &&
      rule.matters !== 'any' &&
      rule.matters.includes(matter) &&
      told.has(rule.on) &&
      rule.regimes.some((regime) => regimes.includes(regime)),
  );
}

describe('the law stops an act with its article, and lets its lawful twin pass', () => {
  it.each(pairs)('%s on %s', (rule, act, broken, permitted) => {
    expect(refused(act, ...broken)).toContain(rule);
    expect(refused(act, ...permitted)).toEqual([]);
  });

  it('in every rule of the table that a draft can break', () => {
    const met = acts.flatMap(({ id, matter }) => rulesMetBy(id).map((rule) => `${rule.id} of ${matter}`));
    const tried = new Set(pairs.map(([rule, act]) => `${rule.split(' ')[0]} of ${getAct(act).matter}`));
    expect([...new Set(met)].filter((each) => !tried.has(each))).toEqual([]);
  });

  it('never lets an administrative servant sign', () => {
    for (const id of ['inspecting-resolution', 'written-instruction', 'law-explanation'] as const)
      expect(refused(id, {}, 'staff')).toContain('D8 44');
  });
});

describe('an oral explanation', () => {
  const warned = (id: ActId, changes: ActFields, on = today) =>
    checkAct(
      getAct(id),
      { ...plainFields(getAct(id)), ...changes },
      { today: on, expectedDelivery: on, signer: head },
      builtInLaw,
    ).map(({ rule, severity }) => `${rule} ${severity}`);

  it('is registered all the same (41)', () => {
    const oral = { form: 'oral', registration: 'registered' };
    expect(warned('law-explanation', oral)).toEqual([]);
    expect(warned('law-explanation', { ...oral, registration: 'unregistered' })).toEqual(['M15 warn']);
    expect(warned('law-explanation', { form: 'written' })).toEqual([]);
  });

  it('was no caution under the law of 2010, which is written only (25-1)', () => {
    expect(warned('former-caution', { form: 'written' }, law1995)).toEqual([]);
    expect(warned('former-caution', { form: 'oral' }, law1995)).toEqual(['M15 warn']);
  });
});

describe('an act of the former law', () => {
  it.each(['former-prescription', 'former-caution'] as const)('%s is not issued today', (id) => {
    expect(refused(id, {})).toContain('M24 32');
    expect(hindranceTo(getAct(id), [head], { law: builtInLaw, on: today })).toBe('otherLaw');
    expect(refused(id, {}, head, law1995)).toEqual([]);
  });

  it('is never brought against a normative act (24.1 of the 1995 law)', () => {
    expect(refused('former-prescription', { against: 'normative-act' }, head, law1995)).toContain('M20 24');
  });
});

describe('the list of new acts', () => {
  it('rests what nobody of the office may sign', () => {
    const by = (role: Role) => hindranceTo(getAct('public-address'), [role], { law: builtInLaw, on: today });
    expect([by(head), by('deputyDistrictProsecutor')]).toEqual([undefined, 'noPower']);
  });
});
