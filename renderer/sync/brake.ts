import type { SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';

/** Fewer cases than this are never too many at once. */
const alwaysFew = 20;

/** How many percent of its cases an office lets one bundle touch without being asked, unless its settings say otherwise. */
export const usualShare = 20;

/** How many of the known cases something would touch. */
export interface Touched {
  readonly touched: number;
  readonly of: number;
}

/**
 * Whether new entries touch so many of the known cases that a person must be asked first: a mistake, or somebody's ill
 * will, would spread over the office at once. Cases that they open are not counted.
 * @param share percent of the known cases
 */
export function tooMany(
  fresh: readonly JournalEvent[],
  cases: ReadonlyMap<SubjectId, unknown>,
  share: number,
): Touched | null {
  const touched = new Set(fresh.map(({ subject }) => subject).filter((subject) => cases.has(subject))).size;
  const isMany = touched > alwaysFew && touched * 100 > cases.size * share;
  return isMany ? { touched, of: cases.size } : null;
}
