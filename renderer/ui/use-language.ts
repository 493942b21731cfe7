import { useTranslation } from 'react-i18next';

/** The language of the window. */
export function useLanguage(): 'kk' | 'ru' {
  const { i18n } = useTranslation();
  return i18n.language === 'ru' ? 'ru' : 'kk';
}
