import { foldKazakh, lookAlikes } from '../../kernel/normalise-kazakh.ts';

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

/** A word all of whose Latin letters have Cyrillic twins, e.g. a number typed on the wrong layout. */
const twinWord = new RegExp(String.raw`(?<!\p{L})[${Object.keys(lookAlikes).join('')}]+(?!\p{L})`, 'gu');

/** The words of a text as they are compared: lower case, plain Cyrillic letters, nothing but letters and digits. */
export function foldWords(text: string): string[] {
  const cyrillic = text.replaceAll(twinWord, (word) =>
    Array.from(word, (letter) => lookAlikes[letter]).join(''),
  );
  const plain = foldKazakh(cyrillic).replaceAll(/[әғқңөұүһіё]/g, (letter) => plainLetters[letter] ?? letter);
  return plain === '' ? [] : plain.split(' ');
}
