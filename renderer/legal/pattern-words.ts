import { numberParts, type NumberPart } from '#shared/cases/numbers/format.ts';

/** What the parts of a number are called in a language. */
export type PartWords = Readonly<Record<NumberPart, string>>;

/** A pattern as a person reads it: `{index}/{number}` as `{индекс}/{номер}`. What is no part stays as it was typed. */
export function inWords(pattern: string, words: PartWords): string {
  return withParts(pattern, (name) => numberParts.flatMap((part) => (part === name ? words[part] : []))[0]);
}

/** A pattern as it is kept, from the words of whichever language it was typed in. */
export function fromWords(typed: string, languages: readonly PartWords[]): string {
  const isCalled = (part: NumberPart, name: string) => languages.some((words) => words[part] === name);
  return withParts(typed, (name) => numberParts.find((part) => isCalled(part, name)));
}

function withParts(pattern: string, become: (name: string) => string | undefined): string {
  return pattern.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => {
    const next = become(name.trim().toLowerCase());
    return next === undefined ? whole : `{${next}}`;
  });
}
