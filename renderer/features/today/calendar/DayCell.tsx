import { useTranslation } from 'react-i18next';
import type { WorkRow } from '#shared/cases/lists.ts';
import { partsOf, type PlainDate } from '#shared/kernel/plain-date.ts';
import { dayKindOf } from '#shared/law/calendar/calendar-page.ts';
import { useDesk, useToday } from '../../../app/hooks.ts';
import { useLawTexts } from '../../../legal/use-law-texts.ts';
import { classNames } from '../../../ui/class-names.ts';
import { dateText } from '../../../ui/date-text.ts';
import styles from './calendar.module.css';

interface Props {
  day: PlainDate;
  rows: readonly WorkRow[];
  /** So many terms are named in the cell; of the rest the number stands. */
  most: number;
  /** A day of the neighbouring month. */
  isOutside: boolean;
  isChosen: boolean;
  onChosen: () => void;
}

/** A day: whether it works, and the terms that end on it. */
export function DayCell({ day, rows, most, isOutside, isChosen, onChosen }: Props) {
  const { t } = useTranslation('today');
  const today = useToday();
  const { why, works, isUsual } = useDayWords(day);
  return (
    <td
      className={classNames(
        styles.cell,
        works !== true && styles.off,
        isOutside && styles.outside,
        isChosen && styles.chosen,
      )}
    >
      <button
        type="button"
        className={styles.day}
        aria-pressed={isChosen}
        aria-current={day === today ? 'date' : undefined}
        tabIndex={isChosen ? 0 : -1}
        onClick={onChosen}
      >
        <span className="visually-hidden">
          {t('calendar.day', { date: dateText(day), kind: why, terms: rows.length })}
        </span>
        <span className={styles.head} aria-hidden="true">
          <span className={classNames(styles.number, day === today && styles.today, 'numbers')}>
            {partsOf(day).day}
          </span>
        </span>
        {!isUsual && (
          <span className={styles.why} aria-hidden="true">
            {why}
          </span>
        )}
        {rows.slice(0, most).map((row) => (
          <span
            key={`${row.case.id} ${row.term.spec}`}
            className={classNames(
              styles.chip,
              row.duty === 'theirs' && styles.theirs,
              row.bucket === 'overdue' && styles.late,
            )}
          >
            {row.case.title}
          </span>
        ))}
        {rows.length > most && (
          <span className={styles.rest}>{t('calendar.rest', { count: rows.length - most })}</span>
        )}
      </button>
    </td>
  );
}

interface DayWords {
  readonly works: boolean | undefined;
  readonly why: string;
  /** A working day or a day off as its weekday says. */
  readonly isUsual: boolean;
}

/** What the working calendar says of a day, in words. */
export function useDayWords(day: PlainDate): DayWords {
  const { t } = useTranslation('today');
  const { stepReason } = useLawTexts();
  const { loadedLaw } = useDesk();
  const { works, why } = dayKindOf(loadedLaw.calendar, day);
  if (works === undefined) return { works, why: t('calendar.notLoaded'), isUsual: false };
  return { works, why: stepReason(why ?? (works ? 'working-day' : 'weekend')), isUsual: why === undefined };
}
