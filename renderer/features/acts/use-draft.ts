import { useEffect, useRef, useState } from 'react';
import type { ActDefinition } from '#shared/acts/act.ts';
import type { ActFields } from '#shared/acts/field.ts';
import type { Case } from '#shared/cases/case.ts';
import { useCommand, type CommandRun } from '../../app/hooks.ts';
import { beginEdit, followSaved, isContested, isUnsaved, type SavedDraft } from './draft-edit.ts';

export interface OpenDraft extends Pick<CommandRun, 'busy' | 'refusal' | 'override'> {
  readonly fields: ActFields;
  readonly unsaved: boolean;
  /** Somebody saved another text while this one was being typed. */
  readonly contested: boolean;
  readonly change: (fields: ActFields) => void;
  /** Records the whole draft, if anything is unsaved; `done` when it is on disk. */
  readonly save: (done?: () => void) => void;
  /** Drops what was typed and takes the saved text. */
  readonly takeSaved: () => void;
}

/** The draft of an act while it is open: what is typed lives here until it is saved, at the latest when the screen is left. */
export function useDraft(given: Case, act: ActDefinition, savedFields: ActFields): OpenDraft {
  const saved: SavedDraft = { fields: savedFields, event: given.draft?.event };
  const [edit, setEdit] = useState(() => beginEdit(saved));
  const followed = followSaved(edit, saved);
  if (followed !== edit) setEdit(followed);
  const { run, ...command } = useCommand();
  const unsaved = isUnsaved(followed);
  const save = (done: () => void = () => undefined) => {
    if (!unsaved && given.draft) done();
    else void run({ do: 'draftAct', case: given.id, act: act.id, fields: followed.fields }, done);
  };
  useOnLeave(() => {
    if (unsaved) save();
  });
  return {
    ...command,
    fields: followed.fields,
    unsaved,
    contested: isContested(followed, saved),
    change: (fields) => setEdit((before) => ({ ...before, fields })),
    save,
    takeSaved: () => setEdit(beginEdit(saved)),
  };
}

/** Calls the newest `leave` when the screen is left; half-typed text must not be lost by a click beside it. */
function useOnLeave(leave: () => void) {
  const newest = useRef(leave);
  useEffect(() => {
    newest.current = leave;
  });
  useEffect(() => () => newest.current(), []);
}
