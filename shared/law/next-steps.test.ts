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

it('lets the head suspend a protested act from delivery until the decision (33.5)', () => {
  expect(stepsOn(lastDay, 'protest', [])).toEqual([]);
  expect(stepsOn(lastDay, 'protest', [delivered])).toEqual(['suspend-protested-act 33']);
});

it('offers court, enforcement and liability the day after the addressee’s term is over', () => {
  expect(stepsOn(dayAfter, 'protest', [delivered])).toEqual([
    'suspend-protested-act 33',
    'go-to-court 39',
    'enforce 37',
    'propose-liability 32',
  ]);
});

it('offers court alone once a protest is considered, for it may have been rejected (39.2)', () => {
  const considered = { fact: 'considered', on: plainDateOf(2026, 6, 8) };
  expect(stepsOn(dayAfter, 'protest', [delivered, considered])).toEqual(['go-to-court 39']);
});

it('offers nothing once a protest is withdrawn', () => {
  const withdrawn = { fact: 'withdrawn', on: plainDateOf(2026, 6, 8) };
  expect(stepsOn(dayAfter, 'protest', [delivered, withdrawn])).toEqual([]);
});
