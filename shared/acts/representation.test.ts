import { describe, expect, it } from 'vitest';
import { sampleFields, sampleFrame } from '#tests/support/sample-act.ts';
import { documentText } from '../documents/print-model.ts';
import { plainDateOf } from '../kernel/plain-date.ts';
import { builtInLaw } from '../law/index.ts';
import type { Role } from '../law/types.ts';
import { factsOf } from './act-facts.ts';
import { checkAct } from './check-act.ts';
import { composeDocument } from './compose-act.ts';
import { fieldProblems } from './draft.ts';
import type { ActFields } from './field.ts';
import { representation } from './representation.ts';

const lawful = sampleFields(representation);
const moment = {
  today: plainDateOf(2026, 3, 11),
  expectedDelivery: plainDateOf(2026, 3, 12),
  signer: 'prosecutor' as Role,
};
const refusals = (changes: ActFields, other: Partial<typeof moment> = {}) =>
  checkAct(representation, { ...lawful, ...changes }, { ...moment, ...other }, builtInLaw).map(
    ({ rule, severity, basis }) =>
      `${rule} ${severity} ${basis.act} ${basis.article}.${basis.paragraph ?? ''}`,
  );

describe('a representation', () => {
  it.each(['breaches', 'causes', 'other-by-law'])('to eliminate %s is lawful (36.1)', (purpose) => {
    expect(refusals({ purpose })).toEqual([]);
  });

  it('without a purpose of article 36.1 is refused', () => {
    expect(refusals({ purpose: '' })).toEqual(['M8 block 155-VII 36.1']);
    expect(refusals({ purpose: 'good-advice' })).toEqual(['M8 block 155-VII 36.1']);
  });

  it('sets its own term only against irreparable harm (36.2)', () => {
    expect(refusals({ ownTerm: '2026-03-20', ownTermGround: '' })).toEqual(['M9 block 155-VII 36.2(1)']);
    expect(refusals({ ownTerm: '2026-03-20', ownTermGround: 'irreparable-harm' })).toEqual([]);
    expect(refusals({ ownTerm: '', ownTermGround: '' })).toEqual([]);
  });

  it('is not signed by other staff', () => {
    expect(refusals({}, { signer: 'staff' })).toContain('D8 block 155-VII 44.2-3');
  });

  it('says what the irreparable harm is before it is printed', () => {
    const silent = { ...lawful, harm: { kk: '', ru: '' } };
    expect(fieldProblems(representation, silent)).toEqual([
      { field: 'harm', language: 'kk', reason: 'required' },
      { field: 'harm', language: 'ru', reason: 'required' },
    ]);
    expect(fieldProblems(representation, { ...silent, ownTerm: '' })).toEqual([]);
  });

  it('records on delivery its own term with the ground', () => {
    const at = { on: plainDateOf(2026, 3, 12), by: 'prosecutor' } as const;
    expect(factsOf(representation, lawful, 'delivery', at)).toEqual([
      { fact: 'delivered', on: '2026-03-12', by: 'prosecutor' },
      { fact: 'termSet', on: '2026-03-12', until: '2026-03-26', ground: 'irreparable-harm' },
    ]);
  });

  it('tells the addressee the very days that the law engine counts', () => {
    const count = (id: string) => builtInLaw.tables.terms.find((term) => term.id === id)?.length;
    expect([count('T22-30')?.count, count('T22-30')?.unit]).toEqual([
      representation.numbers.days,
      'calendar-day',
    ]);
    expect([count('T22-32')?.count, count('T22-32')?.unit]).toEqual([
      representation.numbers.noticeDays,
      'working-day',
    ]);
    expect([count('T22-33')?.count, count('T22-33')?.unit]).toEqual([
      representation.numbers.answerDays,
      'working-day',
    ]);
  });

  it('without its own term tells thirty calendar days', () => {
    const text = (language: 'kk' | 'ru') =>
      documentText(composeDocument(representation, { ...lawful, ownTerm: '' }, { ...sampleFrame, language }));
    expect(text('kk')).toContain('күнтізбелік 30 күн ішінде');
    expect(text('ru')).toContain('в течение 30 календарных дней');
  });
});
