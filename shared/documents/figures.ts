import { plainDateOf } from '../kernel/plain-date.ts';
import type { Language } from './language.ts';
import { fullNameFigure, nameFigure } from './name-figure.ts';
import type { Person } from './name-likeness.ts';
import { wordNumbersOf } from './number-words.ts';
import { quotedNames } from './quoted-figure.ts';
import { reading } from './reading.ts';

export const figureKinds = [
  'date',
  'article',
  'part',
  'paragraph',
  'subparagraph',
  'number',
  'name',
  'quoted',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** Something that both languages must say alike: a date as `2026-03-12`, an article as `33`, a name by its initials. */
export interface Figure {
  readonly kind: FigureKind;
  readonly value: string;
  /** How the text writes it, where the value is not how people do. */
  readonly said?: string;
  /** What a spelling must agree in where the value leaves it open: the name in quotation marks. */
  readonly spelling?: string;
  /** Whom a name names: two spellings are weighed, not compared. */
  readonly person?: Person;
  /**
   * Absent: it must stand in the other text too. A reading that may be mistaken is told only against another of its kind
   * there, or only against one of the same value that is spelled otherwise; and then as a doubt.
   */
  readonly counts?: 'against-another' | 'against-its-like';
}

const number = String.raw`\d+(?:-\d+)*`;

interface Reader {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Figure[];
}

/** Dates, places in the law, numbers and names that a text says, in the order of the kinds above. */
export function figuresOf(text: string, language: Language): Figure[] {
  let rest = text.normalize('NFC').replaceAll(/[\u00a0\u202f\u2009]/g, ' ');
  const figures = [...quotedNames(rest, language), ...numbersInWords(rest, language)];
  for (const { pattern, read } of readers[language])
    rest = rest.replaceAll(pattern, (...match: unknown[]) => {
      figures.push(...read(match.at(-1) as Record<string, string | undefined>));
      return ' ; ';
    });
  return figures;
}

function numbersInWords(text: string, language: Language): Figure[] {
  return wordNumbersOf(text, language).map(({ text: said, value }): Figure => {
    return { kind: 'number', value: String(value), said, counts: 'against-another' };
  });
}

const readers: Record<Language, readonly Reader[]> = { kk: readersOf('kk'), ru: readersOf('ru') };

function readersOf(language: Language): Reader[] {
  return [
    ...dateReaders(language),
    ...unitReaders(language),
    {
      pattern: new RegExp(String.raw`№\s*(?<mark>[\p{L}\d][\p{L}\d/.-]*)`, 'gu'),
      read: ({ mark = '' }) => [
        { kind: 'number', value: mark.replace(/(-\p{Ll}+)?[.-]*$/u, '').toUpperCase() },
      ],
    },
    nameFigure,
    fullNameFigure,
    {
      pattern: /(?<amount>(?:\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:[.,]\d+)?)/g,
      read: ({ amount = '' }) => [{ kind: 'number', value: amount.replaceAll(' ', '').replace(',', '.') }],
    },
  ];
}

function dateReaders(language: Language): Reader[] {
  const { months, monthEnding, dates } = reading[language];
  const month = Object.entries(months).map(([digits, stem]) => `(?<m${digits}>${stem})`);
  const inWords = `(?:${month.join('|')})${monthEnding}`;
  const read: Reader['read'] = (groups) => {
    const found = Object.keys(months).find((digits) => groups[`m${digits}`] !== undefined) ?? groups.month;
    return [{ kind: 'date', value: dateValue(groups.year, found, groups.day) }];
  };
  return [
    /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/g,
    /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/g,
    ...dates.map((order) => wholeWords(order.replace('MONTH', inWords))),
  ].map((pattern) => ({ pattern, read }));
}

/** A day, or what is said of it: a month of a year `2026-03`, a day of any year `--03-12`. */
function dateValue(year = '0000', month = '', day = '0'): string {
  const whole = plainDateOf(Number(year), Number(month), Number(day));
  if (year === '0000') return `-${whole.slice(4)}`;
  return day === '0' ? whole.slice(0, 7) : whole;
}

/** «33, 34 және 36-баптар», «статьи 33, 34 и 36»: a list of numbers is as many references. */
function unitReaders(language: Language): Reader[] {
  const { conjunctions, units, numberFirst } = reading[language];
  return (['subparagraph', 'paragraph', 'part', 'article'] as const).map((kind) => {
    const bracket = kind === 'subparagraph' ? String.raw`\)?` : '';
    const list = `(?<list>${number}${bracket}(?:(?:\\s*,\\s*|\\s+(?:${conjunctions})\\s+)${number}${bracket})*)`;
    const order = numberFirst
      ? `${list}${bracket === '' ? String.raw`\s*-\s*` : String.raw`\s*-?\s*`}(?:${units[kind]})`
      : `(?:${units[kind]})\\s*${list}`;
    return {
      pattern: new RegExp(`(?<![\\p{L}\\d])${order}`, 'giu'),
      read: ({ list: numbers = '' }) =>
        [...numbers.matchAll(/\d+(?:-\d+)*/g)].map(([value]) => ({ kind, value })),
    };
  });
}

function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'giu');
}
