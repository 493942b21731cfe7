import { useTranslation } from 'react-i18next';
import { numberParts } from '#shared/cases/numbers/format.ts';
import { fromWords, inWords, type PartWords } from './pattern-words.ts';

/** Patterns of numbers in the words of the window, and back. */
export function usePatternWords() {
  const { i18n } = useTranslation('numbers');
  const wordsOf = (language: string) => {
    const say = i18n.getFixedT(language, 'numbers');
    return Object.fromEntries(
      numberParts.map((part) => [part, say(`formats.part.${part}`)]),
    ) as unknown as PartWords;
  };
  return {
    show: (pattern: string) => inWords(pattern, wordsOf(i18n.language)),
    read: (typed: string) => fromWords(typed, ['kk', 'ru'].map(wordsOf)),
  };
}
