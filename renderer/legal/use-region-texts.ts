import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { RegionalNews } from '#shared/cases/regional-news.ts';
import { dateText } from '../ui/date-text.ts';
import { useLanguage } from '../ui/use-language.ts';

type Said = RegionalNews extends infer News
  ? News extends RegionalNews
    ? Omit<News, 'case'>
    : never
  : never;

/** What the region said, in words: the sentence, who said it, and the reason or the errand itself. */
export function useRegionTexts() {
  const { t } = useTranslation('from-region');
  const language = useLanguage();
  const due = (day: PlainDate | undefined) => (day === undefined ? '' : t('due', { date: dateText(day) }));
  return {
    sentence: ({ kind, said }: Said): string => {
      const about = { number: said.number, date: dateText(said.on) };
      return kind === 'reviewed' ? t(`reviewed.${said.decision}`, about) : t(kind, about);
    },
    content: ({ kind, said }: Said): string => {
      if (kind === 'registered') return '';
      return kind === 'reviewed'
        ? t('reason', { reason: said.reason })
        : [said.text, due(said.due)].join(' ').trim();
    },
    author: ({ said: { by } }: Said): string => `${by.post[language]} · ${by.name}`,
  };
}
