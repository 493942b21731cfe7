import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkRow } from '#shared/cases/lists.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { spans, weeksOf, type Span } from '#shared/law/calendar/calendar-page.ts';
import { useToday } from '../../../app/hooks.ts';
import { dueDay } from '../../../legal/due-state.ts';
import { SegmentsField } from '../../../ui/ChoiceFields.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import styles from './calendar.module.css';
import { CalendarGrid } from './CalendarGrid.tsx';
import { DayTerms } from './DayTerms.tsx';
import { PageTurner } from './PageTurner.tsx';

const duties = ['all', 'ours', 'theirs'] as const;

/** The terms on their last days, among days off and moved days; beside the page, the chosen day. */
export function CalendarTab({ rows }: { rows: readonly WorkRow[] }) {
  const { t } = useTranslation('today');
  const today = useToday();
  const [day, setDay] = useState(today);
  const [span, setSpan] = useState<Span>('month');
  const [duty, setDuty] = useState<(typeof duties)[number]>('all');
  const byDay = useMemo(
    () => rowsByDay(rows.filter((row) => duty === 'all' || row.duty === duty)),
    [rows, duty],
  );
  return (
    <div className={styles.layout}>
      <Panel
        title={t('view.calendar')}
        padding="flush"
        aside={<PageTurner {...{ day, span }} onTurn={setDay} />}
      >
        <div className={styles.filters}>
          <SegmentsField
            label={t('calendar.span')}
            value={span}
            choices={spans.map((value) => ({ value, label: t(`calendar.spans.${value}`) }))}
            onValueChange={setSpan}
          />
          <SegmentsField
            label={t('calendar.duty')}
            value={duty}
            choices={duties.map((value) => ({ value, label: t(`calendar.duties.${value}`) }))}
            onValueChange={setDuty}
          />
        </div>
        <CalendarGrid weeks={weeksOf(day, span)} {...{ day, span, byDay }} onChosen={setDay} />
      </Panel>
      <DayTerms day={day} rows={byDay.get(day) ?? []} />
    </div>
  );
}

export type RowsByDay = ReadonlyMap<PlainDate, readonly WorkRow[]>;

function rowsByDay(rows: readonly WorkRow[]): RowsByDay {
  const byDay = new Map<PlainDate, WorkRow[]>();
  for (const row of rows) {
    const due = dueDay(row.term);
    if (due === undefined) continue;
    const known = byDay.get(due);
    if (known) known.push(row);
    else byDay.set(due, [row]);
  }
  return byDay;
}
