/**
 * Kazakh text as it should have been typed. The founding documents are dirty: Latin i among Cyrillic letters, ӛ ҧ ҥ for
 * ө ұ ү, lines spread letter by letter. Search, quotation and import go through here; text that is clean comes back as it
 * was, and words wholly of Latin letters (names, III, PDF) are left alone.
 */
export function normaliseKazakh(text: string): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => joinSpacedLetters(line).replaceAll(wordPattern, normaliseWord))
    .join('\n');
}

/** The same for comparing: lower case, one space between words, no marks at the edges. */
export function foldKazakh(text: string): string {
  return normaliseKazakh(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const wordPattern = /\p{L}+/gu;
const cyrillic = /\p{Script=Cyrillic}/u;

/** Letters of old Kazakh fonts for those of the alphabet, and the Latin schwa by which a PDF writes ә. */
const oldLetters: Readonly<Record<string, string>> = {
  ...{ ӛ: 'ө', Ӛ: 'Ө', ҧ: 'ұ', Ҧ: 'Ұ', ҥ: 'ү', Ҥ: 'Ү' },
  ...{ '\u0259': 'ә', '\u018f': 'Ә' },
};

/** Latin letters drawn like Cyrillic ones, each with its Cyrillic twin. */
export const lookAlikes: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', h: 'һ', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у' },
  ...{
    A: 'А',
    B: 'В',
    C: 'С',
    E: 'Е',
    H: 'Н',
    I: 'І',
    K: 'К',
    M: 'М',
    O: 'О',
    P: 'Р',
    T: 'Т',
    X: 'Х',
    Y: 'У',
  },
};

/** Mends a word that has Cyrillic letters, unless a Latin letter in it has no twin: then it was meant to be mixed. */
function normaliseWord(word: string): string {
  if (!cyrillic.test(word)) return word;
  const letters = Array.from(word, (letter) => oldLetters[letter] ?? lookAlikes[letter] ?? letter);
  return letters.every((letter) => cyrillic.test(letter)) ? letters.join('') : word;
}

/** Three or more single letters in a row are one word spread out; a wider gap parts two such words. */
function joinSpacedLetters(line: string): string {
  return line.replaceAll(/(?<!\p{L})\p{L}(?: {1,3}\p{L}(?!\p{L})){2,}/gu, (run) =>
    run
      .split(/ {2,}/)
      .map((word) => word.replaceAll(' ', ''))
      .join(' '),
  );
}
