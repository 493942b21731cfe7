import { useTranslation } from 'react-i18next';
import { lawWords, type LawText } from '#shared/cases/law-words.ts';
import { useLawInForce } from './law-context.ts';
import { useLanguage } from '../ui/use-language.ts';

/** The law's words in the language of the window. */
export function useLawTexts() {
  const { t } = useTranslation(['law', 'legal']);
  const language = useLanguage();
  const { texts } = useLawInForce();
  return lawWords(t as unknown as LawText, texts[language]);
}
