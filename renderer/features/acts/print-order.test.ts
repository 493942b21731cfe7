import { describe, expect, it } from 'vitest';
import { readCopies, toOrder } from './print-order.ts';

describe('the order to print an act', () => {
  it('takes one to ninety-nine copies and a place', () => {
    expect(['1', ' 12 ', '99'].map(readCopies)).toEqual([1, 12, 99]);
    expect(['', '0', '-1', '100', '1.5', 'екі'].map(readCopies)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(toOrder({ place: null, copies: '1' })).toBeNull();
    expect(toOrder({ place: 'p', copies: '2' })).toEqual({ place: 'p', copies: 2 });
  });
});
