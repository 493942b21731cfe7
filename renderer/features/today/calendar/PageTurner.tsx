import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { partsOf, type PlainDate } from '#shared/kernel/plain-date.ts';
import { turnPage, weeksOf, type Span } from '#shared/law/calendar/calendar-page.ts';
import { useToday } from '../../../app/hooks.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { dateText } from '../../../ui/date-text.ts';
import styles from './calendar.module.css';

interface Props {
  day: PlainDate;
  span: Span;
  onTurn: (day: PlainDate) => void;
}

/** Which page lies open, and the way to its neighbours and back to today. */
export function PageTurner({ day, span, onTurn }: Props) {
  const { t } = useTranslation('today');
  const today = useToday();
  const pageName = usePageName();
  return (
    <div className={styles.turner}>
      <IconButton
        label={t(`calendar.back.${span}`)}
        icon={ChevronLeft}
        onClick={() => onTurn(turnPage(day, span, -1))}
      />
      <strong className={styles.page} aria-live="polite">
        {pageName(day, span)}
      </strong>
      <IconButton
        label={t(`calendar.on.${span}`)}
        icon={ChevronRight}
        onClick={() => onTurn(turnPage(day, span, 1))}
      />
      <Button onClick={() => onTurn(today)}>{t('calendar.today')}</Button>
    </div>
  );
}

export function usePageName(): (day: PlainDate, span: Span) => string {
  const { t } = useTranslation('today');
  return (day, span) => {
    const { year, month } = partsOf(day);
    if (span === 'month') return t('calendar.page', { year, month: t(`calendar.months.${month as 1}`) });
    const [week = []] = weeksOf(day, 'week');
    const [from = day, to = day] = [week[0], week.at(-1)];
    return t('calendar.week', { from: dateText(from), to: dateText(to) });
  };
}
