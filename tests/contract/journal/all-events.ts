import type { JournalStore } from '#renderer/store/journal-store.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { compareEvents } from '#shared/journal/order.ts';

/** Everything a journal holds, in the journal's order. */
export async function allEvents(journal: Pick<JournalStore, 'vector' | 'stretch'>): Promise<JournalEvent[]> {
  const events: JournalEvent[] = [];
  for (const [stream, length] of Object.entries(journal.vector())) {
    const read = await journal.stretch(stream, 1, length);
    if (!read.ok) throw new Error(read.problem.code);
    events.push(...read.value);
  }
  return events.sort(compareEvents);
}
