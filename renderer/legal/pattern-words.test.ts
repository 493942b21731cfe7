import { expect, test } from 'vitest';
import { fromWords, inWords } from './pattern-words.ts';

const ru = { index: 'индекс', series: 'серия', number: 'номер', year: 'год' };
const kk = { index: 'индекс', series: 'серия', number: 'нөмір', year: 'жыл' };

test('a pattern is read in the words of the window', () => {
  expect(inWords('{index}/{series}-{number}', ru)).toBe('{индекс}/{серия}-{номер}');
  expect(inWords('{number}/{year}', kk)).toBe('{нөмір}/{жыл}');
});

test('a pattern typed in either language is kept the same, and so is one of an older note', () => {
  for (const typed of ['{Номер}/{год}', '{нөмір}/{жыл}', '{ нөмір }/{год}', '{number}/{year}'])
    expect(fromWords(typed, [kk, ru])).toBe('{number}/{year}');
});

test('what is no part stays as it was typed, so that it can be seen and corrected', () => {
  expect(fromWords('{день}/{номер', [kk, ru])).toBe('{день}/{номер');
  expect(inWords('{день}/{номер', ru)).toBe('{день}/{номер');
});
