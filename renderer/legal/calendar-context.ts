import { createContext, use } from 'react';
import type { CalendarYears } from '#shared/law/calendar/working-calendar.ts';
import type { Step } from '#shared/law/types.ts';

/** The working calendar the desk counts with, year by year. */
export const CalendarContext = createContext<CalendarYears>({});

export interface DoubtfulYear {
  readonly year: string;
  /** Its sentence is `law:calendarStatus.<status>`. */
  readonly status: string;
}

/** Years of a count whose days off nobody has confirmed yet: shown beside the date they gave. */
export function useDoubtfulYears(steps: readonly Step[]): DoubtfulYear[] {
  const years = use(CalendarContext);
  return [...new Set(steps.map(({ date }) => date.slice(0, 4)))].flatMap((year) => {
    const status = years[year]?.status;
    return status === undefined || status === 'verified' ? [] : [{ year, status }];
  });
}
