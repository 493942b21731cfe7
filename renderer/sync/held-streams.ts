import type { Streams } from '#shared/bundle/streams.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { streamOf } from '#shared/journal/version-vector.ts';
import type { SyncParts } from './parts.ts';

/** The store's journals by stream. The store only ever adds, each stream in sequence, so only what is new is sorted. */
export class HeldStreams {
  readonly #store: Pick<SyncParts['store'], 'events'>;
  readonly #streams = new Map<string, JournalEvent[]>();
  #seen = 0;

  constructor(store: Pick<SyncParts['store'], 'events'>) {
    this.#store = store;
  }

  now(): Streams {
    const events = this.#store.events();
    for (const event of events.slice(this.#seen)) {
      const stream = this.#streams.get(streamOf(event));
      if (stream) stream.push(event);
      else this.#streams.set(streamOf(event), [event]);
    }
    this.#seen = events.length;
    return this.#streams;
  }
}
