/**
 * Where Windows-1251 has letters of other Cyrillic alphabets, KZ-1048 (STRK 1048-2002) has the Kazakh ones. Kazakh and
 * Russian use none of the former, so that one reading serves files of both code pages.
 */
const kazakhLetters: Readonly<Record<string, string>> = {
  ...{ Ќ: 'Қ', Ћ: 'Һ', Ў: 'Ұ', Ј: 'Ә', Ґ: 'Ө', Є: 'Ғ', Ї: 'Ү', Ѕ: 'Ң' },
  ...{ ќ: 'қ', ћ: 'һ', ў: 'ұ', ј: 'ә', ґ: 'ө', є: 'ғ', ї: 'ү', ѕ: 'ң' },
};

/** The text of a file as Excel and older programs of an office save it: UTF-8, UTF-16 with its mark, or one byte a letter. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1251').decode(bytes);
    return text.replaceAll(/[ЌЋЎЈҐЄЇЅќћўјґєїѕ]/g, (letter) => kazakhLetters[letter] ?? letter);
  }
}
