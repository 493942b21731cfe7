import { foldWords } from './fold-words.ts';

/** One way to understand what was typed: every word of it must be found. */
export interface Reading {
  readonly words: readonly string[];
  readonly allowsTypos: boolean;
}

/** What was typed, from the strictest way to understand it: numbers as a whole, then in parts, then with a slip in a word. */
export function readingsOf(query: string): Reading[] {
  const chunks = query.split(/\s+/).map((chunk) => foldWords(chunk));
  const parts = chunks.flat();
  if (parts.length === 0) return [];
  const whole = chunks.flatMap((words) => (isNumber(words) ? [words.join('')] : words));
  return [
    ...(whole.length < parts.length ? [{ words: whole, allowsTypos: false }] : []),
    { words: parts, allowsTypos: false },
    { words: parts, allowsTypos: true },
  ];
}

/** The words by which a number is found: its parts, with and without leading zeros, and the whole without its marks. */
export function numberWords(number: string): string[] {
  const parts = foldWords(number);
  return [...new Set([...parts, ...parts.map((part) => part.replace(/^0+(?=.)/, '')), parts.join('')])];
}

function isNumber(words: readonly string[]): boolean {
  return words.length > 1 && words.some((word) => /\p{N}/u.test(word));
}
