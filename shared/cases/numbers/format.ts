/** What a number is made of; a pattern names these parts in braces: `{index}/{series}-{number}`. */
export const numberParts = ['index', 'series', 'number', 'year'] as const;
export type NumberPart = (typeof numberParts)[number];

/** A number taken apart by the pattern it was made by. */
export interface ReadNumber {
  readonly number: number;
  readonly series?: string;
  readonly year?: number;
}

interface Token {
  readonly part?: NumberPart;
  readonly text: string;
}

const isPart = (word: string): word is NumberPart => (numberParts as readonly string[]).includes(word);

function tokensOf(pattern: string): Token[] {
  return pattern
    .split(/(\{[^{}]*\})/)
    .filter((text) => text !== '')
    .map((text) => {
      const word = /^\{(.*)\}$/.exec(text)?.[1] ?? '';
      return isPart(word) ? { part: word, text } : { text };
    });
}

export const namesPart = (pattern: string, part: NumberPart): boolean => pattern.includes(`{${part}}`);

/**
 * Whether numbers made by a pattern can always be taken apart again, and two workstations or two years never meet in one:
 * one running number; a series of the workstation, or a year for blocks; no two figures side by side.
 */
export function isWholePattern(pattern: string): boolean {
  const tokens = tokensOf(pattern);
  const parts = tokens.flatMap(({ part }) => part ?? []);
  const isEachOnce = new Set(parts).size === parts.length;
  const isApart = parts.includes('number') && (parts.includes('series') || parts.includes('year'));
  const isReadable = tokens.every(({ part, text }, at) => {
    if (part === undefined) return !/[{}\p{Cc}]/u.test(text);
    const [before = '', after = ''] = [tokens[at - 1], tokens[at + 1]].map((next) => next?.text ?? '/');
    return !/[\d}]$/.test(before) && !/^[\d{]/.test(after);
  });
  return isEachOnce && isApart && isReadable;
}

/** The number as it stands on the paper. */
export function writeNumber(pattern: string, parts: Readonly<Record<NumberPart, string | number>>): string {
  return tokensOf(pattern)
    .map(({ part, text }) => (part ? String(parts[part]) : text))
    .join('');
}

const readings: Readonly<Record<Exclude<NumberPart, 'index'>, string>> = {
  series: '(?<series>[1-9][0-9]{0,3})',
  number: '(?<number>[1-9][0-9]{0,8})',
  year: '(?<year>[0-9]{4})',
};
const literally = (text: string) => text.replace(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`);

/** Reads numbers of one pattern; undefined for a text that no such number is. */
export function numberReader(pattern: string, index: string): (text: string) => ReadNumber | undefined {
  const source = tokensOf(pattern).map(({ part, text }) =>
    part === 'index' ? literally(index) : part ? readings[part] : literally(text),
  );
  const form = new RegExp(`^${source.join('')}$`);
  return (text) => {
    const { number, series, year } = form.exec(text)?.groups ?? {};
    if (number === undefined) return undefined;
    return {
      number: Number(number),
      ...(series !== undefined && { series }),
      ...(year !== undefined && { year: Number(year) }),
    };
  };
}

/** What two numbers have in common before their figures are looked at: patterns of different shapes never give the same one. */
export function shapeOf(pattern: string, index: string): string {
  return writeNumber(pattern, { index, series: 0, number: 0, year: 0 }).replace(/\d+/g, '0');
}

/** Whether one pattern could give a number that the other has given, though they count different things. */
export function mayCoincide(a: string, b: string, index: string): boolean {
  const order = (pattern: string) => tokensOf(pattern).flatMap(({ part }) => part ?? []);
  return shapeOf(a, index) === shapeOf(b, index) && order(a).join() !== order(b).join();
}
