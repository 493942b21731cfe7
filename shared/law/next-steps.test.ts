import { expect, it } from 'vitest';
import { plainDateOf, type PlainDate } from '../kernel/plain-date.ts';
import { builtInLaw, computeCase, nextStepsOf, type Fact, type Matter } from './index.ts';

const stepsOn = (today: PlainDate, matter: Matter, facts: readonly Fact[]) =>
  nextStepsOf({ matter, facts, terms: computeCase({ matter, facts }, builtInLaw).terms }, today).map(
    ({ id, basis }) => `${id} ${basis.article}`,
  );
const delivered: Fact = { fact: 'delivered', on: plainDateOf(2026, 6, 1) };
const lastDay = plainDateOf(2026, 6, 11);
const dayAfter = plainDateOf(2026, 6, 12);

const ended = (outcome?: string): Fact => ({
  fact: 'considered',
  on: plainDateOf(2026, 6, 8),
  ...(outcome !== undefined && { outcome }),
});

it('lets the head suspend a protested act and its author withdraw it, from delivery until the decision (33.5, 33.3)', () => {
  expect(stepsOn(lastDay, 'protest', [])).toEqual([]);
  expect(stepsOn(lastDay, 'protest', [delivered])).toEqual([
    'suspend-protested-act 33',
    'withdraw-protest 33',
  ]);
});

it('offers a reminder, court, enforcement and liability the day after the addressee’s term is over', () => {
  expect(stepsOn(dayAfter, 'protest', [delivered])).toEqual([
    'suspend-protested-act 33',
    'withdraw-protest 33',
    'remind 32',
    'go-to-court 39',
    'enforce 37',
    'propose-liability 32',
  ]);
});

it.each(['rejected', 'partly', undefined])(
  'offers court once a protest is considered: %s (39.2)',
  (outcome) => {
    expect(stepsOn(dayAfter, 'protest', [delivered, ended(outcome)])).toEqual(['go-to-court 39']);
  },
);

it('offers nothing once a protest is satisfied', () => {
  expect(stepsOn(dayAfter, 'protest', [delivered, ended('satisfied')])).toEqual([]);
});

it('recalls to the addressee of a representation the measures not reported in three working days (36.2)', () => {
  const facts = [delivered, ended('satisfied')];
  expect(stepsOn(lastDay, 'representation', facts)).toEqual([]);
  expect(stepsOn(dayAfter, 'representation', facts)).toEqual(['remind 32']);
});

it('recalls a demand for information not answered in its term (26.3)', () => {
  const set = { fact: 'termSet', until: plainDateOf(2026, 6, 11) };
  expect(stepsOn(lastDay, 'information-request', [delivered, set])).toEqual([]);
  expect(stepsOn(dayAfter, 'information-request', [delivered, set])).toEqual(['remind 32']);
});

it('offers nothing once a protest is withdrawn', () => {
  const withdrawn = { fact: 'withdrawn', on: plainDateOf(2026, 6, 8) };
  expect(stepsOn(dayAfter, 'protest', [delivered, withdrawn])).toEqual([]);
});

it('offers an inspection on an appeal that is being considered, until one is appointed or it is answered (24.4)', () => {
  const received: Fact = { fact: 'received', on: plainDateOf(2026, 6, 1) };
  const accepted: Fact = {
    fact: 'accepted',
    on: plainDateOf(2026, 6, 2),
    by: 'prosecutor',
    ground: '24.1.2',
  };
  const appointed: Fact = { fact: 'inspectionAppointed', on: plainDateOf(2026, 6, 8) };
  expect(stepsOn(lastDay, 'appeal', [received])).toEqual([]);
  expect(stepsOn(lastDay, 'appeal', [received, accepted])).toEqual(['inspect-appeal 24']);
  expect(stepsOn(lastDay, 'appeal', [received, accepted, appointed])).toEqual([]);
});

it.each([
  ['analysis', 'act-on-analysis 20'],
  ['assessment', 'protest-assessed-act 33'],
] as const)('offers measures once an %s has found breaches, and none where it found none', (matter, step) => {
  const ended = (outcome: string): Fact => ({ fact: 'completed', on: plainDateOf(2026, 6, 8), outcome });
  expect(stepsOn(lastDay, matter, [ended('breach')])).toEqual([step]);
  expect(stepsOn(lastDay, matter, [ended('no-breach')])).toEqual([]);
});

it('offers a motion where the court did not agree with the conclusion of the prosecutor (38)', () => {
  const decided = (outcome: string): Fact => ({ fact: 'decided', on: plainDateOf(2026, 6, 8), outcome });
  expect(stepsOn(lastDay, 'court-participation', [decided('disagreed')])).toEqual(['contest-court-act 38']);
  expect(stepsOn(lastDay, 'court-participation', [decided('agreed')])).toEqual([]);
});
