import { invariant } from '../kernel/invariant.ts';
import { isTitledLaw, lawUnits, type LawReference, type LawUnit } from './laws.ts';
import type { Language } from './language.ts';
import { fillPhrase } from './phrase.ts';
import { documentTexts } from './texts.ts';

/** Kazakh puts the number before the word and joins it by a hyphen; a subparagraph carries a bracket in both languages. */
const unitInKazakh = (unit: LawUnit, number: string, word: string): string =>
  unit === 'subparagraph' ? `${number}) ${word}` : `${number}-${word}`;
const unitInRussian = (unit: LawUnit, number: string, word: string): string =>
  unit === 'subparagraph' ? `${word} ${number})` : `${word} ${number}`;

/** Kazakh goes from the widest to the narrowest, Russian the other way; the narrowest unit takes the case of the sentence. */
const grammar = {
  kk: { unit: unitInKazakh, narrowestFirst: false },
  ru: { unit: unitInRussian, narrowestFirst: true },
};

/**
 * A reference in a grammatical case (nominative, genitive, dative, accusative, locative, instrumental):
 * «… Заңының 33-бабының 3-тармағына», «пункту 3 статьи 33 … закона».
 */
export function formatReference(reference: LawReference, form: string, language: Language): string {
  const given = lawUnits.filter((unit) => reference[unit] !== undefined && reference[unit] !== '');
  const words: Record<LawUnit, Record<string, string>> = documentTexts[language].lawUnits;
  const units = given.map((unit, index) => {
    const word = words[unit][index === given.length - 1 ? form : 'genitive'];
    invariant(word !== undefined, `no ${unit} in the form "${form}"`);
    return grammar[language].unit(unit, reference[unit] ?? '', word);
  });
  const pieces = [formatLaw(reference, language), ...units];
  return (grammar[language].narrowestFirst ? pieces.toReversed() : pieces).join(' ');
}

/** The name of the law in the genitive, as it stands beside an article. */
function formatLaw({ law, title }: LawReference, language: Language): string {
  const name = documentTexts[language].laws[law].genitive;
  return isTitledLaw(law) ? fillPhrase(name, () => title?.[language] ?? '') : name;
}
