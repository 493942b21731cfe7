import type { EventId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { Fact } from '../law/types.ts';
import { FactCorrected, FactRecorded } from './payloads.ts';

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
