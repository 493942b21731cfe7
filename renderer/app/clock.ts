import { useSyncExternalStore } from 'react';
import { plainDateOf, type PlainDate } from '#shared/kernel/plain-date.ts';

/** The civil day of the PC's own clock (never derived from UTC midnights). */
export function civilDay(now: Date): PlainDate {
  return plainDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** How often the day is looked at again: a window left open overnight shows the new day within a minute. */
const lookEveryMs = 30_000;

/** After sleep a timer may be late: whoever looks at the window again sees today. */
const glances = ['focus', 'pageshow', 'visibilitychange'] as const;

/** Calls the listener whenever the day may have changed, until the returned function is called. */
export function watchDay(listener: () => void): () => void {
  const timer = setInterval(listener, lookEveryMs);
  for (const glance of glances) addEventListener(glance, listener);
  return () => {
    clearInterval(timer);
    for (const glance of glances) removeEventListener(glance, listener);
  };
}

/** Today; a screen that uses it is drawn again when the day changes. */
export function useToday(): PlainDate {
  return useSyncExternalStore(watchDay, () => civilDay(new Date()));
}
