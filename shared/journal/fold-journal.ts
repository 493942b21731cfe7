import { weighDecisions, type Conflict } from './decisions.ts';
import { readEvent, type EventKinds, type Reading } from './event-kind.ts';
import { baseLimit, type JournalEvent } from './journal-event.ts';
import { compareEvents } from './order.ts';

/** What a set of events about one subject comes to. */
export interface Folded<State> {
  readonly state: State;
  /** All of them, in the journal's order. */
  readonly history: readonly JournalEvent[];
  /** Of types or versions this release cannot read: kept, shown as unknown, sent on, never dropped. */
  readonly unknown: readonly JournalEvent[];
  /** Decisions on one base that contradict each other and that nobody has settled yet. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Orders the events of one subject, brings each payload to the present version, sets aside what a settlement or an
 * open conflict does not let stand, and reduces the rest. The order of arrival does not matter.
 * @param initial what the subject is before its first event
 */
export function foldJournal<State>(
  events: readonly JournalEvent[],
  kinds: EventKinds<State>,
  initial: State,
): Folded<State> {
  const history = [...events].sort(compareEvents);
  const readings: Reading<State>[] = [];
  const unknown: JournalEvent[] = [];
  for (const event of history) {
    const reading = readEvent(event, kinds);
    if (reading) readings.push(reading);
    else unknown.push(event);
  }
  const { aside, conflicts } = weighDecisions(readings, history);
  const standing = readings.filter((reading) => !aside.has(reading.event.id));
  const state = standing.reduce((before, reading) => reading.apply(before), initial);
  return { state, history, unknown, conflicts };
}

/**
 * The last events whose whole past is here, the latest if there are very many: the base of the next decision. Who builds
 * upon an event has seen what it was built upon; of one that arrived ahead of its past, nobody here can say so.
 * @param history in the journal's order: none stands before what it was built upon
 */
export function headsOf(history: readonly JournalEvent[]): JournalEvent['id'][] {
  const whole = new Set<JournalEvent['id']>();
  const built = new Set<JournalEvent['id']>();
  for (const { id, base } of history) {
    if (!base.every((each) => whole.has(each))) continue;
    whole.add(id);
    for (const each of base) built.add(each);
  }
  return [...whole].filter((id) => !built.has(id)).slice(-baseLimit + 1);
}
