import { foldKazakh } from '../kernel/normalise-kazakh.ts';
import type { Case } from './case.ts';

/** Kazakh letters typed without a Kazakh layout, and the ё that is written as е. */
const plainLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

function foldLetters(text: string): string {
  return foldKazakh(text).replaceAll(/[әғқңөұүһіё]/g, (letter) => plainLetters[letter] ?? letter);
}

/** The words of a search as they are compared: every one of them must be found. */
export function searchWords(search: string): readonly string[] {
  return foldLetters(search).split(/\s+/).filter(Boolean);
}

/** Whether a case speaks of every word: title, parties, numbers. */
export function speaksOf(given: Case, words: readonly string[]): boolean {
  return words.length === 0 || words.every((word) => searchText(given).includes(word));
}

/** Folded once per version of a case: the list is searched at every letter typed. */
const searchTexts = new WeakMap<Case, string>();

function searchText(given: Case): string {
  const known = searchTexts.get(given);
  if (known !== undefined) return known;
  const { title, parties, source, issued, regional } = given;
  const texts = [title, parties.applicant?.name, parties.applicant?.iin, parties.body?.kk, parties.body?.ru];
  const numbers = [source.number, issued?.number, regional?.registration?.number];
  const text = foldLetters([...texts, ...numbers].filter(Boolean).join(' '));
  searchTexts.set(given, text);
  return text;
}
