import { expect, it } from 'vitest';
import { pageLines } from './page-lines.ts';

const piece = (str: string, x: number, y: number, width = str.length * 5) => ({
  str,
  x,
  y,
  width,
  height: 10,
});

it('a page is read line by line: what is set in stays so, wide gaps part, its own number goes', () => {
  const page = [
    piece('О прокуратуре', 50, 800),
    piece('Закон от 5 ноября', 50, 780),
    piece('2022 года', 50, 768),
    piece('1.', 80, 756, 10),
    piece('Прокуратура', 95, 756, 55),
    piece(' ', 150, 756, 3),
    piece('осуществляет', 153, 756),
    piece('надзор.', 50, 744),
    piece('12', 300, 40),
  ];
  expect(pageLines(page)).toEqual({
    lines: [
      'О прокуратуре',
      '',
      'Закон от 5 ноября',
      '2022 года',
      '      1. Прокуратура осуществляет',
      'надзор.',
    ],
    pageNumbers: 1,
  });
});

it('a number within a page is a part of its text, and an empty page has none', () => {
  const table = [piece('до', 50, 700), piece('30', 50, 688), piece('дней', 50, 676)];
  expect(pageLines(table)).toEqual({ lines: ['до', '30', 'дней'], pageNumbers: 0 });
  expect(pageLines([])).toEqual({ lines: [], pageNumbers: 0 });
});
