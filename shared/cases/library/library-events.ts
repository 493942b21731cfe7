import type { EventKinds } from '../../journal/event-kind.ts';
import type { OfficeInFold } from '../office-events.ts';
import { LibraryTextAdded, LibraryTextWithdrawn } from './payloads.ts';
import { officeEvent } from '../register-events.ts';

/** What may happen to the law library of the office. */
export const libraryEvents = {
  'library.text-added': officeEvent({
    version: 1,
    schema: LibraryTextAdded,
    apply: (state, added, { id, recordedAt }) => ({
      ...state,
      library: [...state.library, { ...added, event: id, since: recordedAt }],
    }),
  }),
  'library.text-withdrawn': officeEvent({
    version: 1,
    schema: LibraryTextWithdrawn,
    apply: (state, { text, reason }) => ({
      ...state,
      library: state.library.map((each) => (each.event === text ? { ...each, withdrawn: reason } : each)),
    }),
  }),
} satisfies EventKinds<OfficeInFold>;
