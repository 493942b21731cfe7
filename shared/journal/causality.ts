import type { EventId } from './ids.ts';
import type { JournalEvent } from './journal-event.ts';

/** Answers whether the author of `later` had seen `earlier`, directly or through what they had seen. */
export type Knows = (later: EventId, earlier: EventId) => boolean;

/** Follows the bases through the history of one subject. Events that have not arrived yet are not looked behind. */
export function causalityOf(history: readonly JournalEvent[]): Knows {
  const bases = new Map(history.map((event) => [event.id, event.base]));
  return (later, earlier) => {
    const seen = new Set<EventId>();
    const open = [...(bases.get(later) ?? [])];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === earlier) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...(bases.get(id) ?? []));
    }
    return false;
  };
}
