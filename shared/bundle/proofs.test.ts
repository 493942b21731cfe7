import { expect, test } from 'vitest';
import { keepProof, type Proof } from './proofs.ts';

const keepAll = (numbers: readonly number[], needed?: number) =>
  numbers
    .map((seq): Proof => ({ seq, jws: `jws-${seq}` }))
    .reduce<readonly Proof[]>((kept, proof) => keepProof(kept, proof, needed), []);

test('the latest signed head is always kept', () => {
  expect(keepAll([3, 1, 2]).map(({ seq }) => seq)).toEqual([3]);
});

test('of a long journal one signed head every two thousand events stays, so that it can be passed on in parts', () => {
  const kept = keepAll(Array.from({ length: 500 }, (_, index) => (index + 1) * 20)).map(({ seq }) => seq);
  expect(kept.at(-1)).toBe(10_000);
  expect(kept.length).toBeLessThan(12);
  for (const [index, seq] of kept.entries()) expect(seq - (kept[index - 1] ?? 0)).toBeLessThanOrEqual(2_000);
});

test('heads farther apart than that are all kept', () => {
  expect(keepAll([2_500, 5_000, 7_500]).map(({ seq }) => seq)).toEqual([2_500, 5_000, 7_500]);
});

test('the head that a receipt ends at stays among near ones', () => {
  expect(keepAll([10, 15, 20], 10).map(({ seq }) => seq)).toEqual([10, 20]);
});
