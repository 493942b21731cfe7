import { useTranslation } from 'react-i18next';
import { lawWords, type LawText } from '#shared/cases/law-words.ts';
import { useLawInForce } from './law-context.ts';

/** The law's words in the language of the window. */
export function useLawTexts() {
  const { t, i18n } = useTranslation(['law', 'legal']);
  const { texts } = useLawInForce();
  return lawWords(t as unknown as LawText, texts[i18n.language === 'ru' ? 'ru' : 'kk']);
}
