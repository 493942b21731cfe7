import i18next, { type i18n } from 'i18next';
import kkErrors from '#locales/kk/errors.json' with { type: 'json' };
import kkFromRegion from '#locales/kk/from-region.json' with { type: 'json' };
import kkLaw from '#locales/kk/law.json' with { type: 'json' };
import kkLegal from '#locales/kk/legal.json' with { type: 'json' };
import kkRegion from '#locales/kk/region.json' with { type: 'json' };
import ruErrors from '#locales/ru/errors.json' with { type: 'json' };
import ruFromRegion from '#locales/ru/from-region.json' with { type: 'json' };
import ruLaw from '#locales/ru/law.json' with { type: 'json' };
import ruLegal from '#locales/ru/legal.json' with { type: 'json' };
import ruRegion from '#locales/ru/region.json' with { type: 'json' };
import { lawWords } from '#shared/cases/law-words.ts';
import type { Problem } from '#shared/kernel/result.ts';
import type { LawTexts } from '#shared/law/engine/loaded-law.ts';

export const languages = ['kk', 'ru'] as const;
export type Language = (typeof languages)[number];

const resources = {
  kk: { errors: kkErrors, 'from-region': kkFromRegion, law: kkLaw, legal: kkLegal, region: kkRegion },
  ru: { errors: ruErrors, 'from-region': ruFromRegion, law: ruLaw, legal: ruLegal, region: ruRegion },
};

function start(lng: Language): i18n {
  const instance = i18next.createInstance();
  // No fallback language: a missing text shows its key, so that it is noticed.
  void instance.init({
    ...{ resources, lng, fallbackLng: false, defaultNS: 'region', initAsync: false },
    interpolation: { escapeValue: false },
  });
  return instance;
}

/** What a page says, in one language; React escapes whatever is put into it. */
export function textsIn(language: Language) {
  const instance = instances[language];
  const words = instance.getFixedT(language);
  const lawBy = (packed?: LawTexts) =>
    lawWords((key, details) => words(key, { ...details }), packed?.[language]);
  return {
    language,
    t: instance.getFixedT(language, 'region'),
    said: instance.getFixedT(language, 'from-region'),
    law: lawBy(),
    /** The law's words with what an office's packs say in their place. */
    lawBy,
    problemText: ({ code, details }: Problem): string => words(`errors:${code}`, { ...details }),
  };
}

const instances: Readonly<Record<Language, i18n>> = { kk: start('kk'), ru: start('ru') };

export type Texts = ReturnType<typeof textsIn>;
