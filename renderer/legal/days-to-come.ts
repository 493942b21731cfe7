import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Fact } from '#shared/law/types.ts';

/** The days of facts that have not come yet, each once, the nearest first. */
export function daysToCome(facts: readonly Fact[], today: PlainDate): PlainDate[] {
  const days = facts.flatMap(({ on }) => (on !== undefined && on > today ? [on] : []));
  return [...new Set(days)].toSorted();
}
