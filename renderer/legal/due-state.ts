import { diffDays, parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { Term } from '#shared/law/types.ts';

/** The day of a due date or of a due minute; undefined where nothing is due by a number. */
export function dueDay(term: Pick<Term, 'due'>): PlainDate | undefined {
  return parsePlainDate(term.due?.slice(0, 10));
}

/** The colour of a due day: red after it, amber on it and in the three days before it. */
export function urgencyTone(due: PlainDate, today: PlainDate): 'danger' | 'warn' | 'plain' {
  const days = diffDays(today, due);
  if (days < 0) return 'danger';
  return days <= 3 ? 'warn' : 'plain';
}
