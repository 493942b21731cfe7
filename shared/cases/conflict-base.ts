import { causalityOf } from '../journal/causality.ts';
import type { Conflict } from '../journal/decisions.ts';
import { readEvent } from '../journal/event-kind.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import { caseEvents } from './case-events.ts';

/**
 * What every side of a conflict in a case had before it: the last decision of the same thing that all of them knew (of a
 * correction, the entry corrected), else the last entry they all knew. Undefined where they knew nothing in common.
 * @param history the events of the case, in the journal's order
 */
export function baseOf(
  { what, between }: Conflict,
  history: readonly JournalEvent[],
): JournalEvent | undefined {
  const knows = causalityOf(history);
  const common = history.filter(({ id }) => between.every((side) => knows(side, id)));
  const isOfIt = (event: JournalEvent) =>
    what === `correction of ${event.id}` || readEvent(event, caseEvents)?.decision?.what === what;
  return common.findLast(isOfIt) ?? common.at(-1);
}
