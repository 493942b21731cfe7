import { useTranslation } from 'react-i18next';
import { partsOf } from '#shared/kernel/plain-date.ts';
import type { Step } from '#shared/law/types.ts';
import { classNames } from '../ui/class-names.ts';
import { useMonthDay } from '../ui/use-month-day.ts';
import { countWeeks, type CountDay } from './count-weeks.ts';
import styles from './legal.module.css';
import { skippedDays } from './skipped-days.ts';
import { useLawTexts } from './use-law-texts.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** "Why this date": every day of the count with its running number, or the reason why it was not counted. */
export function CountTable({ steps, caption }: { steps: readonly Step[]; caption: string }) {
  const { t } = useTranslation('ui');
  const last = steps.at(-1)?.date;
  return (
    <div className={styles.countBox}>
      <table className={styles.count}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {t(`weekday.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countWeeks(steps).map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => (
                <CountCell key={day.date} day={day} isDue={day.date === last} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <SkippedDaysList steps={steps} />
    </div>
  );
}

/** Where cells are too narrow for words the reasons stand below; where they are wide enough this list is not shown. */
function SkippedDaysList({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('legal');
  const monthDay = useMonthDay();
  const { stepReason } = useLawTexts();
  return (
    <ul className={styles.skippedList}>
      {skippedDays(steps).map(({ why, dates }) => (
        <li key={why}>{t('pair', { name: stepReason(why), value: dates.map(monthDay).join(', ') })}</li>
      ))}
    </ul>
  );
}

function CountCell({ day: { date, step }, isDue }: { day: CountDay; isDue: boolean }) {
  const monthDay = useMonthDay();
  const { stepReason } = useLawTexts();
  if (!step) return <td className={styles.outside}>{partsOf(date).day}</td>;
  return (
    <td className={classNames(step.counted === null ? styles.skipped : styles.counted, isDue && styles.due)}>
      <span className={styles.day}>{monthDay(date)}</span>
      {step.counted === null ? (
        <span className={styles.reason} title={stepReason(step.why)}>
          {stepReason(step.why)}
        </span>
      ) : (
        <span className={styles.running}>{step.counted}</span>
      )}
    </td>
  );
}
