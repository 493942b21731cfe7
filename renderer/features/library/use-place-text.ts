import { useTranslation } from 'react-i18next';
import type { LawPlace } from '#shared/library/law-text.ts';

const named = ['chapter', 'article', 'paragraph', 'subparagraph'] as const;

/** Where something stands, from the article inwards; by the chapter where there is no article. */
export function usePlaceText() {
  const { t } = useTranslation('library');
  return (place: LawPlace): string =>
    named
      .filter((level) => level !== 'chapter' || place.article === undefined)
      .flatMap((level) => (place[level] === undefined ? [] : [t(`place.${level}`, { number: place[level] })]))
      .join(', ');
}
