import { describe, expect, it } from 'vitest';
import { problemCodes } from '#shared/errors/codes.ts';
import { languages, namespacesOf, pluralOf, sentencesOf } from './support/locales.ts';

const namespaces = namespacesOf('kk');

/** Placeholders of a sentence, sorted. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map((match) => match[1] ?? '').sort();
}

describe('the two languages', () => {
  it('have the same namespaces', () => {
    expect(namespacesOf('ru')).toEqual(namespaces);
    expect(namespaces.length).toBeGreaterThan(0);
  });

  it.each(namespaces)('say the same sentences in %s', (namespace) => {
    const sentences = (language: 'kk' | 'ru') =>
      [...new Set([...sentencesOf(language, namespace).keys()].map((key) => pluralOf(key).sentence))].sort();
    expect(sentences('ru')).toEqual(sentences('kk'));
  });

  it.each(namespaces)('leave no sentence of %s empty', (namespace) => {
    for (const language of languages)
      for (const [key, text] of sentencesOf(language, namespace))
        expect(text.trim(), `${language} ${key}`).not.toBe('');
  });

  it.each(namespaces)('use the same placeholders in %s', (namespace) => {
    const russian = new Map(
      [...sentencesOf('ru', namespace)].map(([key, text]) => [pluralOf(key).sentence, placeholders(text)]),
    );
    for (const [key, text] of sentencesOf('kk', namespace))
      expect({ key, names: placeholders(text) }).toEqual({ key, names: russian.get(pluralOf(key).sentence) });
  });

  it.each(namespaces)('give each plural of %s exactly the forms of its language', (namespace) => {
    for (const language of languages) {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
      const found = Map.groupBy(
        [...sentencesOf(language, namespace).keys()]
          .map(pluralOf)
          .filter(({ category }) => category !== null),
        ({ sentence }) => sentence,
      );
      for (const [sentence, forms] of found)
        expect({ language, sentence, forms: forms.map((form) => form.category).sort() }).toEqual({
          language,
          sentence,
          forms: categories,
        });
    }
  });
});

describe('a sentence', () => {
  const everySentence = languages.flatMap((language) =>
    namespaces.flatMap((namespace) =>
      [...sentencesOf(language, namespace)].map(([key, text]) => ({
        where: `${language}/${namespace}:${key}`,
        text,
      })),
    ),
  );

  it('never glues a suffix to a placeholder, because Kazakh suffixes follow the sound of the word before them', () => {
    const glued = everySentence.filter(({ text }) => /\}\}-?[\p{Script=Cyrillic}]/u.test(text));
    expect(glued).toEqual([]);
  });

  it('never mixes Latin look-alikes into a Cyrillic word', () => {
    const mixed = everySentence.filter(({ text }) =>
      /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u.test(text),
    );
    expect(mixed).toEqual([]);
  });

  it('is of its own language to the last word; only the languages call themselves each in its own', () => {
    // «не» and «да» are words of both.
    const russian =
      /(?<![\p{L}-])(?:и|в|из|от|для|или|что|при|под|над|после|до|за|на|по|как|его|если|нет|этот|это|который|\p{L}+(?:ого|ому|ыми|ение|ения|ению|ться|ются|ется|ный|ная|ное|ные|ных|ский|ская|ской|ские|ских|ость|ости))(?![\p{L}-])/iu;
    const kazakh = /(?:[әғқңөұүһі]\p{L}|\p{L}[әғқңөұүһі])/iu;
    const foreign = everySentence
      .filter(({ where }) => !/language\.(?:kk|ru)$/.test(where))
      .map(({ where, text }) => ({ where, text: text.replaceAll('e-Өтініш', '') }))
      .filter(({ where, text }) => (where.startsWith('kk/') ? russian : kazakh).test(text));
    expect(foreign).toEqual([]);
  });

  it('in Russian is written with е, as official letters are', () => {
    expect(everySentence.filter(({ where, text }) => where.startsWith('ru/') && /ё/iu.test(text))).toEqual(
      [],
    );
  });

  it('in Kazakh is written with the letters of Kazakh, not with their old substitutes', () => {
    const substitutes = everySentence.filter(
      ({ where, text }) => where.startsWith('kk/') && /[ӛҧҥ]/iu.test(text),
    );
    expect(substitutes).toEqual([]);
  });

  it('in Kazakh calls a button by one word, as the glossary does', () => {
    const others = everySentence.filter(({ where, text }) => where.startsWith('kk/') && /түйме/iu.test(text));
    expect(others).toEqual([]);
  });
});

describe('the problem codes', () => {
  it.each(languages)('each have a sentence in %s, and no sentence stands without a code', (language) => {
    expect([...sentencesOf(language, 'errors').keys()].sort()).toEqual([...problemCodes].sort());
  });
});
