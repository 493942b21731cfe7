import { expect, test } from 'vitest';
import { createEventWriter } from '#tests/contract/journal/event-writer.ts';
import { missing, vectorOf } from './version-vector.ts';

test('two workstations hold the same set once each has sent what the other lacks', () => {
  const a = createEventWriter('a');
  const b = createEventWriter('b');
  const ofA = [a.write('case-1', 'fact.recorded', 1), a.write('case-1', 'fact.recorded', 2)];
  const ofB = [b.write('case-2', 'fact.recorded', 1)];

  expect(vectorOf(ofA)).toEqual({ 'a.1': 2 });
  expect(missing({ 'a.1': 1 }, ofA)).toEqual([ofA[1]]);
  const merged = [...ofB, ...missing(vectorOf(ofB), ofA)];
  expect(vectorOf(merged)).toEqual({ 'a.1': 2, 'b.1': 1 });
  expect(missing(vectorOf(merged), [...ofA, ...ofB])).toEqual([]);
});
