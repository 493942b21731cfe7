import { addDays, toEpochDay, weekdayOf, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { Step } from '#shared/law/types.ts';

/** A day of the count, or a day around it that only fills the week. */
export interface CountDay {
  readonly date: PlainDate;
  readonly step: Step | null;
}

/** The count laid out in whole weeks, Monday first, as a wall calendar shows it. Steps may come in either direction. */
export function countWeeks(steps: readonly Step[]): CountDay[][] {
  const days = steps.map((step) => step.date).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const byDate = new Map(steps.map((step) => [step.date, step]));
  const weeks: CountDay[][] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((offset) => {
        const date = addDays(monday, offset);
        return { date, step: byDate.get(date) ?? null };
      }),
    );
  }
  return weeks;
}

function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - weekdayOf(toEpochDay(date)));
}
