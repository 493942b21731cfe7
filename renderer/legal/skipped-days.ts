import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Step } from '#shared/law/types.ts';

export interface SkippedDays {
  /** Its sentence is `law:steps.<why>`. */
  readonly why: string;
  readonly dates: readonly PlainDate[];
}

/** The days that were not counted, under their reasons, in the order in which the reasons first appear. */
export function skippedDays(steps: readonly Step[]): SkippedDays[] {
  const byReason = new Map<string, PlainDate[]>();
  for (const { counted, why, date } of steps) {
    if (counted === null) byReason.set(why, [...(byReason.get(why) ?? []), date]);
  }
  return [...byReason].map(([why, dates]) => ({ why, dates }));
}
