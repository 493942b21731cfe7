import { causalityOf } from '../journal/causality.ts';
import type { Conflict } from '../journal/decisions.ts';
import { readEvent, type EventKinds } from '../journal/event-kind.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import { caseEvents } from './case-events.ts';
import { officeEvents } from './office-events.ts';

/**
 * What every side of a conflict in a case had before it: the last decision of the same thing that all of them knew (of a
 * correction, the entry corrected), else the last entry they all knew. Undefined where they knew nothing in common.
 * @param history the events of the case, in the journal's order
 */
export function baseOf(conflict: Conflict, history: readonly JournalEvent[]): JournalEvent | undefined {
  const common = knownToAll(conflict, history);
  return lastOf(conflict, common, caseEvents) ?? common.at(-1);
}

/**
 * The last decision of the same thing about the office that every side of a conflict knew.
 * @param history the events of the office, in the journal's order
 */
export function officeBaseOf(conflict: Conflict, history: readonly JournalEvent[]): JournalEvent | undefined {
  return lastOf(conflict, knownToAll(conflict, history), officeEvents);
}

function knownToAll({ between }: Conflict, history: readonly JournalEvent[]): JournalEvent[] {
  const knows = causalityOf(history);
  return history.filter(({ id }) => between.every((side) => knows(side, id)));
}

function lastOf<State>(
  { what }: Conflict,
  events: readonly JournalEvent[],
  kinds: EventKinds<State>,
): JournalEvent | undefined {
  return events.findLast(
    (event) => what === `correction of ${event.id}` || readEvent(event, kinds)?.decision?.what === what,
  );
}
