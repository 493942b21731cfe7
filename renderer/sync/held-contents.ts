import { namedContent, type NamedContent } from '#shared/cases/attachments.ts';
import type { EventId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { SyncParts } from './parts.ts';

export interface HeldContent extends NamedContent {
  /** The entry that names it. */
  readonly entry: JournalEvent;
}

/** The files that the store's journals name. The store only ever adds, so only what is new is looked at. */
export class HeldContents {
  readonly #store: Pick<SyncParts['store'], 'events'>;
  readonly #contents = new Map<EventId, HeldContent>();
  #seen = 0;

  constructor(store: Pick<SyncParts['store'], 'events'>) {
    this.#store = store;
  }

  now(): ReadonlyMap<EventId, HeldContent> {
    const events = this.#store.events();
    for (const entry of events.slice(this.#seen)) {
      const named = namedContent(entry);
      if (named) this.#contents.set(named.event, { ...named, entry });
    }
    this.#seen = events.length;
    return this.#contents;
  }
}
