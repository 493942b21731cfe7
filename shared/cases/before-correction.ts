import type { EventId, UserId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { Fact } from '../law/types.ts';
import { FactCorrected, FactRecorded, HandedOver } from './payloads.ts';

/** By the correction: how the fact read before it. Null where it had been struck out. @param events of a case, in order */
export function beforeCorrections(events: readonly JournalEvent[]): ReadonlyMap<EventId, Fact | null> {
  const roots = new Map<EventId, EventId>();
  const readings = new Map<EventId, Fact | null>();
  const before = new Map<EventId, Fact | null>();
  for (const { id, type, payload } of events) {
    const recorded = type === 'fact.recorded' ? FactRecorded.safeParse(payload).data : undefined;
    if (recorded) readings.set(id, recorded.fact);
    const correction = type === 'fact.corrected' ? FactCorrected.safeParse(payload).data : undefined;
    if (!correction) continue;
    const root = roots.get(correction.corrects) ?? correction.corrects;
    roots.set(id, root);
    before.set(id, readings.get(root) ?? null);
    readings.set(root, correction.fact);
  }
  return before;
}

/** By the hand-over: in whose hands the case was before it. @param events of a case, in order */
export function holdersBefore(events: readonly JournalEvent[]): ReadonlyMap<EventId, UserId> {
  const before = new Map<EventId, UserId>();
  let holder = events.find(({ type }) => type === 'case.opened')?.author;
  for (const { id, type, payload } of events) {
    const handed = type === 'case.handed-over' ? HandedOver.safeParse(payload).data : undefined;
    if (!handed) continue;
    if (holder !== undefined) before.set(id, holder);
    holder = handed.to;
  }
  return before;
}
