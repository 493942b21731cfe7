import { useTranslation } from 'react-i18next';
import { lawWords, type LawText } from '#shared/cases/law-words.ts';

/** The law's words in the language of the window. */
export function useLawTexts() {
  const { t } = useTranslation(['law', 'legal']);
  return lawWords(t as unknown as LawText);
}
