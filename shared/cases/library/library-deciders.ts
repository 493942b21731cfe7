import { refuse } from '../../kernel/result.ts';
import type { Decider } from '../commands.ts';
import { toOffice } from '../drafting.ts';
import type { LibraryCommands } from './library-commands.ts';
import { standingTexts } from './library-text.ts';

/** The same text is not kept twice; anybody of the office may bring one, the journal says who did. */
const addLibraryText: Decider<'addLibraryText'> = (added, state) => {
  const same = standingTexts(state).find(({ content }) => content.sha256 === added.content.sha256);
  return same
    ? refuse({ code: 'LIBRARY_TEXT_KNOWN', details: { title: same.title } })
    : toOffice('library.text-added', added, state);
};

const withdrawLibraryText: Decider<'withdrawLibraryText'> = (withdrawn, state) => {
  if (withdrawn.reason.trim() === '') return refuse({ code: 'CASE_REASON_MISSING' });
  return standingTexts(state).some(({ event }) => event === withdrawn.text)
    ? toOffice('library.text-withdrawn', withdrawn, state)
    : refuse({ code: 'LIBRARY_TEXT_UNKNOWN' });
};

export const libraryDeciders: { readonly [Name in keyof LibraryCommands]: Decider<Name> } = {
  addLibraryText,
  withdrawLibraryText,
};
