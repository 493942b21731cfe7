import { expect, test } from 'vitest';
import { keepWitness, witnessed, type Witness } from './witness.ts';

const keepAll = (...receipts: Record<string, number>[]) =>
  receipts
    .map((upTo, index): Witness => ({ jws: `receipt ${index + 1}`, upTo }))
    .reduce<readonly Witness[]>(keepWitness, []);

test('of receipts that say the same or more and more, the last one is enough', () => {
  expect(keepAll({ 'b.1': 3, 'c.1': 2 }, { 'b.1': 3, 'c.1': 5 })).toEqual([
    { jws: 'receipt 2', upTo: { 'b.1': 3, 'c.1': 5 } },
  ]);
});

test('what a restored region has forgotten is still in the receipt it gave before', () => {
  const kept = keepAll({ 'b.1': 10, 'c.1': 4 }, { 'b.1': 6, 'c.1': 7 });
  expect(kept).toEqual([
    { jws: 'receipt 1', upTo: { 'b.1': 10 } },
    { jws: 'receipt 2', upTo: { 'c.1': 7 } },
  ]);
  expect(witnessed(kept)).toEqual({ 'b.1': 10, 'c.1': 7 });
});

test('a receipt that says less of everything is not kept', () => {
  const kept = keepAll({ 'b.1': 10 }, { 'b.1': 6 });
  expect(kept).toEqual([{ jws: 'receipt 1', upTo: { 'b.1': 10 } }]);
  expect(keepAll({})).toEqual([]);
});
