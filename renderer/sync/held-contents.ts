import { namedContents, type NamedContent } from '#shared/cases/attachments.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import type { EventId } from '#shared/journal/ids.ts';
import type { SyncParts } from './parts.ts';

export type HeldContent = NamedContent;

/** The files that the store's journals name; looked for anew when the office has changed. */
export class HeldContents {
  readonly #store: Pick<SyncParts['store'], 'state'>;
  #contents: ReadonlyMap<EventId, HeldContent> = new Map();
  #of: OfficeState | undefined;

  constructor(store: Pick<SyncParts['store'], 'state'>) {
    this.#store = store;
  }

  now(): ReadonlyMap<EventId, HeldContent> {
    const state = this.#store.state();
    if (state !== this.#of) this.#contents = new Map(namedContents(state).map((each) => [each.event, each]));
    this.#of = state;
    return this.#contents;
  }
}
