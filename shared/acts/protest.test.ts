import { describe, expect, it } from 'vitest';
import { sampleFields, sampleFrame } from '#tests/support/sample-act.ts';
import { documentText } from '../documents/print-model.ts';
import { plainDateOf } from '../kernel/plain-date.ts';
import { builtInLaw, permissionsOf } from '../law/index.ts';
import type { Role } from '../law/types.ts';
import { factsOf } from './act-facts.ts';
import { checkAct } from './check-act.ts';
import { composeDocument } from './compose-act.ts';
import { fieldProblems } from './draft.ts';
import type { ActFields } from './field.ts';
import { protest } from './protest.ts';

const lawful = sampleFields(protest);
const moment = {
  today: plainDateOf(2026, 3, 11),
  expectedDelivery: plainDateOf(2026, 3, 12),
  signer: 'districtProsecutor' as Role,
};
const refusals = (changes: ActFields, other: Partial<typeof moment> = {}) =>
  checkAct(protest, { ...lawful, ...changes }, { ...moment, ...other }, builtInLaw).map(
    ({ rule, severity, basis }) =>
      `${rule} ${severity} ${basis.act} ${basis.article}.${basis.paragraph ?? ''}`,
  );

describe('a protest', () => {
  it('against an unlawful resolution of the akimat, to the akim, is lawful', () => {
    expect(refusals({})).toEqual([]);
  });

  it.each([
    'legislative-act',
    'president-act',
    'president-administration-act',
    'constitutional-court-act',
    'supreme-audit-act',
  ])('is not brought against a %s (33.6)', (against) => {
    expect(refusals({ against })).toEqual(['M1 block 155-VII 33.6']);
  });

  it.each(['local-act', 'state-body-act', 'self-government-act', 'official-act'])(
    'is brought against a %s',
    (against) => {
      expect(refusals({ against })).toEqual([]);
    },
  );

  it('goes to the body that adopted the act or to the higher one, and to nobody else (33.2)', () => {
    expect(refusals({ relation: 'issuer' })).toEqual([]);
    expect(refusals({ relation: 'superior' })).toEqual([]);
    expect(refusals({ relation: 'neighbour' })).toEqual(['M2 block 155-VII 33.2']);
  });

  it('demands at least one thing of article 33.4', () => {
    expect(refusals({ demands: [] })).toEqual(['M3 block 155-VII 33.4']);
    expect(refusals({ demands: ['conform'] })).toEqual([]);
  });

  it('names the norm that is contradicted, and a by-law is none of those of article 33.1', () => {
    expect(refusals({ norms: [] })).toEqual(['M4 block 155-VII 33.1']);
    const title = { kk: 'Қағидалар', ru: 'Правила' };
    const rules = { law: 'regulation', title, article: '5' } as const;
    expect(refusals({ norms: [rules] })).toEqual(['M4 block 155-VII 33.1']);
    expect(refusals({ norms: [rules, { law: 'budget-code', article: '5' }] })).toEqual([]);
  });

  it('is brought only against an act in legal force (33.1)', () => {
    expect(refusals({ inForce: 'no' })).toEqual(['M5 block 155-VII 33.1']);
    expect(refusals({ inForce: 'yes' })).toEqual([]);
  });

  it('against an organisation’s act needs the persons of article 10.1.4', () => {
    expect(refusals({ against: 'organisation-act', protects: 'none' })).toEqual(['M7 block 155-VII 10.1(4)']);
    expect(refusals({ against: 'organisation-act', protects: '' })).toEqual(['M7 block 155-VII 10.1(4)']);
    for (const protects of ['helpless', 'minors', 'indefinite-circle'])
      expect(refusals({ against: 'organisation-act', protects })).toEqual([]);
  });

  it('may set another term of not less than three working days after delivery (33.3)', () => {
    expect(refusals({ ownTerm: '2026-03-16' })).toEqual(['T22-24 block 155-VII 33.3(2)']);
    expect(refusals({ ownTerm: '2026-03-17' })).toEqual([]);
  });

  it('is signed by a prosecutor, never by other staff (44.2-44.3)', () => {
    expect(refusals({}, { signer: 'staff' })).toContain('D8 block 155-VII 44.2-3');
    expect(refusals({}, { signer: 'deputyDistrictProsecutor' })).toEqual([]);
    const permission = (role: Role) =>
      permissionsOf(builtInLaw, role, protest.regimes[0])[protest.mayIssue]?.permission;
    expect([permission('districtProsecutor'), permission('prosecutor'), permission('staff')]).toEqual([
      'yes',
      'within-delegation',
      'no',
    ]);
  });

  it('quotes the law of 2022 and is not drawn up under another', () => {
    // A year with a calendar, one without, and the law that is not loaded.
    for (const year of [2012, 1999, 2020]) {
      const before = { today: plainDateOf(year, 10, 16), expectedDelivery: plainDateOf(year, 10, 17) };
      expect(refusals({}, before), String(year)).toContain('M24 block 155-VII 32.1');
    }
  });

  it('records on delivery whose act it is, to whom it went and its own term', () => {
    const at = { on: plainDateOf(2026, 3, 12), by: 'districtProsecutor' } as const;
    expect(factsOf(protest, lawful, 'delivery', at)).toEqual([
      {
        fact: 'delivered',
        on: '2026-03-12',
        by: 'districtProsecutor',
        against: 'local-act',
        addressee: 'issuer',
      },
    ]);
    expect(factsOf(protest, { ...lawful, ownTerm: '2026-03-30' }, 'delivery', at)[1]).toEqual({
      fact: 'termSet',
      on: '2026-03-12',
      until: '2026-03-30',
    });
  });

  it('tells the addressee the very days that the law engine counts', () => {
    const term = builtInLaw.tables.terms.find(({ id }) => id === 'T22-23');
    expect([term?.length?.count, term?.length?.unit]).toEqual([protest.numbers.days, 'calendar-day']);
    expect([term?.basis.article, term?.basis.paragraph?.charAt(0)]).toEqual([
      protest.references.term.article,
      protest.references.term.paragraph,
    ]);
  });

  it('with its own term tells that term and not the ten days', () => {
    const text = (language: 'kk' | 'ru') =>
      documentText(
        composeDocument(protest, { ...lawful, ownTerm: '2026-03-30' }, { ...sampleFrame, language }),
      );
    expect(text('kk')).toContain('2026 жылғы 30 наурызға дейін (осы күнді қоса алғанда)');
    expect(text('kk')).not.toContain('күнтізбелік');
    expect(text('ru')).toContain('до 30 марта 2026 года включительно');
    expect(text('ru')).not.toContain('календарных');
  });

  it('against an action has no number and cannot demand that an action be annulled', () => {
    const deed = { ...lawful, form: 'inaction', actDate: '', actNumber: '', actTitle: { kk: '', ru: '' } };
    expect(fieldProblems(protest, { ...deed, demands: ['stop'] })).toEqual([]);
    expect(fieldProblems(protest, { ...deed, demands: ['annul', 'stop'] })).toEqual([
      { field: 'demands', reason: 'notAChoice' },
    ]);
    const paper = documentText(
      composeDocument(protest, { ...deed, demands: ['stop'] }, { ...sampleFrame, language: 'ru' }),
    );
    expect(paper).toContain('на бездействие акимата Целиноградского района');
    expect(paper).not.toContain('№ А-2/41');
  });
});
