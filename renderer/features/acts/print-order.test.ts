import { describe, expect, it } from 'vitest';
import { readCopies } from '../../paper/copies.ts';
import { toOrder, type PrintEntry } from './print-order.ts';

const entry: PrintEntry = {
  medium: 'pdf',
  place: 'p',
  copies: '2',
  blank: 'plain',
  language: 'kk',
  firstBlank: '',
};

describe('the order to print a paper', () => {
  it('takes one to ninety-nine copies', () => {
    expect(['1', ' 12 ', '99'].map(readCopies)).toEqual([1, 12, 99]);
    expect(['', '0', '-1', '100', '1.5', 'екі'].map(readCopies)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('to a file asks for a place and for no blank', () => {
    expect(toOrder({ ...entry, place: null }, true)).toBeNull();
    expect(toOrder({ ...entry, medium: 'docx', blank: 'preprinted' }, true)).toEqual({
      medium: 'docx',
      place: 'p',
      copies: 2,
      blank: 'preprinted',
    });
  });

  it('to the printer on a blank asks for its number where the office counts its blanks, one for each copy', () => {
    const sheet: PrintEntry = { ...entry, medium: 'paper', place: null, blank: 'preprinted' };
    expect(toOrder(sheet, true)).toBeNull();
    expect(toOrder({ ...sheet, firstBlank: 'А 0101' }, true)).toMatchObject({
      language: 'kk',
      blanks: [
        { series: 'А', number: 101 },
        { series: 'А', number: 102 },
      ],
    });
    expect(toOrder(sheet, false)).toMatchObject({ blanks: [] });
    expect(toOrder({ ...sheet, blank: 'plain' }, true)).toMatchObject({ blanks: [] });
  });
});
