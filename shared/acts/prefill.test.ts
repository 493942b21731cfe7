import { expect, it } from 'vitest';
import { plainDateOf } from '../kernel/plain-date.ts';
import type { Fact, Matter } from '../law/types.ts';
import { prefilledDraft } from './prefill.ts';
import { getAct } from './registry.ts';

const on = plainDateOf(2026, 3, 12);
const claimAfter = (matter: Matter, ...facts: readonly Fact[]) =>
  prefilledDraft(getAct('court-claim'), {
    ...{ matter, title: 'Жер учаскесі', parties: {}, source: {}, openedOn: on, facts },
    issued: { number: '2-07/1-14', on },
  });
const considered = (outcome: string): Fact => ({ fact: 'considered', on, outcome });

it('begins a claim with the act that was rejected', () => {
  expect(claimAfter('protest', considered('rejected'))).toMatchObject({
    ground: 'after-act',
    supervision: 'of-protest',
    actNumber: '2-07/1-14',
    actDate: '2026-03-12',
    fate: 'rejected',
  });
});

it('begins a claim after silence with an act left without consideration', () => {
  expect(claimAfter('representation')).toMatchObject({
    supervision: 'of-representation',
    fate: 'unconsidered',
  });
});

it('leaves to its author what the law calls by a word that the form does not know', () => {
  expect(claimAfter('protest', considered('partly'))).toMatchObject({ fate: '' });
});
