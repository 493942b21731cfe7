import {
  registerKind,
  type EventKind,
  type EventKinds,
  type RegisteredKind,
} from '../../journal/event-kind.ts';
import type { OfficeInFold } from '../office-events.ts';
import { DirectoryEntryClosed, DirectoryEntrySet } from './payloads.ts';

function officeEvent<Payload>(kind: EventKind<OfficeInFold, Payload>): RegisteredKind<OfficeInFold> {
  return registerKind(kind);
}

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
