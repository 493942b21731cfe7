import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts';
import { turnPage, type Span } from '#shared/law/calendar/calendar-page.ts';
import styles from './calendar.module.css';
import type { RowsByDay } from './CalendarTab.tsx';
import { DayCell } from './DayCell.tsx';
import { usePageName } from './PageTurner.tsx';

interface Props {
  weeks: readonly (readonly PlainDate[])[];
  day: PlainDate;
  span: Span;
  byDay: RowsByDay;
  onChosen: (day: PlainDate) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** One page of the calendar. The arrows go by days and weeks, the page keys by pages, as on a sheet of paper. */
export function CalendarGrid({ weeks, day, span, byDay, onChosen }: Props) {
  const { t } = useTranslation(['today', 'ui']);
  const pageName = usePageName();
  const grid = useRef<HTMLTableElement>(null);
  const isFocusDue = useRef(false);
  useEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    grid.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  }, [day]);
  const keyDown = (event: KeyboardEvent) => {
    const next = moves[event.key]?.(day, span);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    isFocusDue.current = true;
    onChosen(next);
  };
  return (
    <table
      ref={grid}
      role="grid"
      className={styles.grid}
      aria-label={pageName(day, span)}
      onKeyDown={keyDown}
    >
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`ui:weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]} className={span === 'week' ? styles.tall : undefined}>
            {week.map((each) => (
              <DayCell
                key={each}
                day={each}
                rows={byDay.get(each) ?? []}
                most={span === 'week' ? 14 : 3}
                isOutside={span === 'month' && each.slice(0, 7) !== day.slice(0, 7)}
                isChosen={each === day}
                onChosen={() => onChosen(each)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const moves: Readonly<Record<string, (day: PlainDate, span: Span) => PlainDate>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day, span) => turnPage(day, span, -1),
  PageDown: (day, span) => turnPage(day, span, 1),
};
