import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { EventId } from '../../journal/ids.ts';
import { builtInLaw } from '../../law/built-in-law.ts';
import {
  actOfNumber,
  citedActs,
  editionsOf,
  placeOfBasis,
  textFor,
  type LibraryText,
} from './library-text.ts';

const text = (event: string, act: string, edition: string, more: Partial<LibraryText> = {}) =>
  ({ event, act, edition, language: 'kk', ...more }) as unknown as LibraryText;
const library = [
  text('old', '155-VII', '2022-11-18'),
  text('new', '155-VII', '2023-07-24'),
  text('ru', '155-VII', '2023-07-24', { language: 'ru' }),
  text('mistaken', '155-VII', '2023-01-01', { withdrawn: 'басқа заң' }),
  text('1995', '2709', '2011-01-20'),
];
const on = ([act, day, language]: readonly [act: string, day: string, language: 'kk' | 'ru']) =>
  textFor({ library }, { act, on: day as PlainDate, language })?.event;

describe('the edition of a day', () => {
  it.each([
    ['the one in force on the day', ['155-VII', '2023-07-23', 'kk'], 'old'],
    ['the one that came into force on the day', ['155-VII', '2023-07-24', 'kk'], 'new'],
    ['in the language of the window', ['155-VII', '2026-01-01', 'ru'], 'ru'],
    ['of the right day sooner than of the right language', ['155-VII', '2023-01-02', 'ru'], 'old'],
    ['the earliest where all are later', ['155-VII', '2022-11-01', 'kk'], 'old'],
    ['an amended wording of the same act', ['2709/374-IV', '2012-05-05', 'kk'], '1995'],
    ['never that of another act', ['81-VI', '2018-01-01', 'kk'], undefined],
    ['nothing for an act whose number only begins alike', ['27', '2018-01-01', 'kk'], undefined],
  ] as const)('%s', (_what, wanted, expected) => {
    expect(on(wanted)).toBe(expected as EventId | undefined);
  });

  it('stands among those of its act and language, the newest first', () => {
    expect(editionsOf({ library }, library[0]!).map(({ event }) => event)).toEqual(['new', 'old']);
  });
});

it('a paragraph in the manner of the law is a place of the text', () => {
  const place = (article: string, paragraph?: string) =>
    placeOfBasis({ act: '155-VII', article, ...(paragraph !== undefined && { paragraph }) });
  expect(place('18', '4(3)')).toEqual({ article: '18', paragraph: '4', subparagraph: '3' });
  expect(place('44', '2-3')).toEqual({ article: '44', paragraph: '2-3' });
  expect(place('38')).toEqual({ article: '38' });
});

it('the acts the desk refers to are known by their numbers', () => {
  const { tables } = builtInLaw;
  expect(citedActs(tables).toSorted()).toEqual(['155-VII', '2709', '81-VI', 'APPC', 'GPK-1999']);
  expect(['155-VII', '350-VI', '411-I', '1029'].map((number) => actOfNumber(number, tables))).toEqual([
    '155-VII',
    'APPC',
    'GPK-1999',
    undefined,
  ]);
});
