import type { z } from 'zod';
import { refuse } from '../../kernel/result.ts';
import type { Decider } from '../commands.ts';
import { joined, toOffice } from '../drafting.ts';
import type { DirectoryEntryClosed, DirectoryEntrySet } from './payloads.ts';

/** What a person asks of the directories; everybody who registers keeps them. */
export interface DirectoryCommands {
  /** New cards and changed ones alike, all of them or none. */
  setDirectoryEntries: { readonly entries: readonly DirectoryEntrySet[] };
  closeDirectoryEntry: Readonly<z.infer<typeof DirectoryEntryClosed>>;
}

const setDirectoryEntries: Decider<'setDirectoryEntries'> = ({ entries }, state) =>
  entries.some(({ name }) => name.kk.trim() === '' || name.ru.trim() === '')
    ? refuse({ code: 'CASE_INPUT_MALFORMED', details: { at: 'name' } })
    : joined(entries.map((each) => toOffice('directory.entry-set', each, state)));

const closeDirectoryEntry: Decider<'closeDirectoryEntry'> = (given, state) => {
  if (given.reason.trim() === '') return refuse({ code: 'CASE_REASON_MISSING' });
  return state.directory.has(given.entry)
    ? toOffice('directory.entry-closed', given, state)
    : refuse({ code: 'CASE_INPUT_MALFORMED', details: { at: 'entry' } });
};

export const directoryDeciders: { readonly [Name in keyof DirectoryCommands]: Decider<Name> } = {
  setDirectoryEntries,
  closeDirectoryEntry,
};
