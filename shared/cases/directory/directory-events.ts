import type { EventKinds } from '../../journal/event-kind.ts';
import type { OfficeInFold } from '../office-events.ts';
import { DirectoryEntryClosed, DirectoryEntrySet } from './payloads.ts';
import { officeEvent } from '../register-events.ts';

/** What may happen to the directories of the office. */
export const directoryEvents = {
  'directory.entry-set': officeEvent({
    version: 1,
    schema: DirectoryEntrySet,
    decides: (content) => ({ what: `directory ${content.entry}`, content }),
    apply: (state, content) => ({
      ...state,
      directory: new Map([...state.directory, [content.entry, content]]),
    }),
  }),
  'directory.entry-closed': officeEvent({
    version: 1,
    schema: DirectoryEntryClosed,
    decides: ({ entry }) => ({ what: `directory ${entry}`, content: 'closed' }),
    apply: (state, { entry }) => ({
      ...state,
      directory: new Map([...state.directory].filter(([id]) => id !== entry)),
    }),
  }),
} satisfies EventKinds<OfficeInFold>;
