import { useTranslation } from 'react-i18next';
import type { LibraryText } from '#shared/cases/library/library-text.ts';
import { dateText } from '../../ui/date-text.ts';

/** One line that tells a text from its neighbours: number, day, language, edition. */
export function useTextLine() {
  const { t } = useTranslation(['library', 'ui']);
  return ({ number, date, language, edition }: LibraryText): string =>
    [
      number && t('number', { number }),
      date && t('dated', { date: dateText(date) }),
      t(`ui:language.${language}`),
      t('edition', { date: dateText(edition) }),
    ]
      .filter(Boolean)
      .join(' · ');
}
