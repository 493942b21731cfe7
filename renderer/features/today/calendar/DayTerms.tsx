import { CalendarCheck } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkRow } from '#shared/cases/lists.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { dateText } from '../../../ui/date-text.ts';
import { EmptyState, Panel } from '../../../ui/Panel.tsx';
import { WorkLines } from '../WorkRows.tsx';
import styles from './calendar.module.css';
import { useDayWords } from './DayCell.tsx';

/** Everything that ends on the chosen day. */
export function DayTerms({ day, rows }: { day: PlainDate; rows: readonly WorkRow[] }) {
  const { t } = useTranslation('today');
  const { why } = useDayWords(day);
  const kindId = useId();
  return (
    <Panel title={dateText(day)} padding="flush">
      <p id={kindId} className={styles.kind}>
        {why}
      </p>
      {rows.length === 0 ? (
        <EmptyState icon={CalendarCheck} text={t('calendar.free')} />
      ) : (
        <WorkLines rows={rows} labelledBy={kindId} />
      )}
    </Panel>
  );
}
