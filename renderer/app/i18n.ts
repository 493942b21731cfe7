import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['kk', 'ru'] as const;
export type Language = (typeof languages)[number];

/** Every text of the product: `locales/<language>/<namespace>.json`; a folder is part of the namespace (`acts/protest`). */
const files = import.meta.glob<Record<string, unknown>>('../../locales/{kk,ru}/**/*.json', {
  eager: true,
  import: 'default',
});

function collectTexts(): Resource {
  const resources: Record<Language, Record<string, Record<string, unknown>>> = { kk: {}, ru: {} };
  for (const [path, texts] of Object.entries(files)) {
    const [language, namespace] = path
      .replace('../../locales/', '')
      .replace('.json', '')
      .split(/\/(.*)/s);
    if (language !== undefined && namespace !== undefined) resources[language as Language][namespace] = texts;
  }
  return resources;
}

/**
 * Starts the texts in one language. There is no fallback language: a missing text shows its key,
 * so that it is noticed and not quietly replaced by a word of the other language.
 */
export async function startI18n(language: Language): Promise<typeof i18next> {
  await i18next.use(initReactI18next).init({
    resources: collectTexts(),
    lng: language,
    fallbackLng: false,
    supportedLngs: [...languages],
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next;
  });
  return i18next;
}
