import { describe, expect, it } from 'vitest';
import { formatReference } from './format-reference.ts';
import { isTitledLaw, namedLaws, titledLaws, type LawReference } from './laws.ts';
import { documentTexts } from './texts.ts';

const term: LawReference = { law: 'prosecution-again', article: '33', paragraph: '3' };
const permits: LawReference = {
  law: 'law',
  title: { kk: 'Рұқсаттар мен хабарламалар туралы', ru: 'О разрешениях и уведомлениях' },
  article: '10-1',
  paragraph: '2',
  subparagraph: '4',
};

describe('a place in the law', () => {
  it('in Kazakh goes from the law to the narrowest unit, which takes the case of the sentence', () => {
    expect(formatReference(term, 'dative', 'kk')).toBe('Конституциялық заңның 33-бабының 3-тармағына');
    expect(formatReference(permits, 'nominative', 'kk')).toBe(
      '«Рұқсаттар мен хабарламалар туралы» Қазақстан Республикасы Заңының 10-1-бабының 2-тармағының 4) тармақшасы',
    );
  });

  it('in Russian goes from the narrowest unit to the law', () => {
    expect(formatReference(term, 'dative', 'ru')).toBe('пункту 3 статьи 33 Конституционного закона');
    expect(formatReference(permits, 'instrumental', 'ru')).toBe(
      'подпунктом 4) пункта 2 статьи 10-1 Закона Республики Казахстан «О разрешениях и уведомлениях»',
    );
  });

  it('of a code may name a part', () => {
    const offence: LawReference = {
      law: 'administrative-offences-code',
      article: '462',
      part: '3',
      paragraph: '',
    };
    expect(formatReference(offence, 'nominative', 'kk')).toBe(
      '«Әкімшілік құқық бұзушылық туралы» Қазақстан Республикасы Кодексінің 462-бабының 3-бөлігі',
    );
    expect(formatReference(offence, 'nominative', 'ru')).toBe(
      'часть 3 статьи 462 Кодекса Республики Казахстан «Об административных правонарушениях»',
    );
  });

  it('can be named for every law of the list, in both languages, and only titled laws ask for a title', () => {
    for (const law of [...namedLaws, ...titledLaws])
      for (const language of ['kk', 'ru'] as const) {
        expect(documentTexts[language].laws[law].nominative).not.toBe('');
        expect(documentTexts[language].laws[law].genitive.includes('{{title}}')).toBe(isTitledLaw(law));
      }
    expect(Object.keys(documentTexts.kk.laws).sort()).toEqual([...namedLaws, ...titledLaws].sort());
  });
});
