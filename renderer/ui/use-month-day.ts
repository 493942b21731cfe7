import { useTranslation } from 'react-i18next';
import { partsOf, type PlainDate } from '#shared/kernel/plain-date.ts';

/** A day with the short name of its month: "27 сәу". Names come from our own texts, so that they never change with a browser. */
export function useMonthDay(): (date: PlainDate) => string {
  const { t } = useTranslation('ui');
  return (date) => {
    const { month, day } = partsOf(date);
    return t('monthDay', { day, month: t(`month.${month as 1}`) });
  };
}
