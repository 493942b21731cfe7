import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ActFields } from '#shared/acts/field.ts';
import { useCommand, type CommandRun } from '../../app/hooks.ts';
import type { DeskPaper } from './desk-paper.ts';
import {
  beginEdit,
  followSaved,
  isContested,
  isUnsaved,
  type DraftEdit,
  type SavedDraft,
} from './draft-edit.ts';

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

/** The draft of a paper while it is open: what is typed lives here until it is saved, at the latest when the screen is left. */
export function useDraft({ trail, commands }: DeskPaper, savedFields: ActFields): OpenDraft {
  const saved: SavedDraft = { fields: savedFields, event: trail.draft?.event };
  const [edit, setEdit] = useState(() => beginEdit(saved));
  const followed = followSaved(edit, saved);
  if (followed !== edit) setEdit(followed);
  const { run, ...command } = useCommand();
  const unsaved = isUnsaved(followed);
  const save = (done: () => void = () => undefined) => {
    if (!unsaved && trail.draft) done();
    else void run(commands.draft(followed.fields), done);
  };
  const contested = isContested(followed, saved);
  useSaveOnLeave(unsaved ? save : null);
  useSaveOnPause(unsaved && !contested ? save : null, followed);
  return {
    ...command,
    fields: followed.fields,
    unsaved,
    contested,
    change: (fields) => setEdit((before) => ({ ...before, fields })),
    save,
    takeSaved: () => setEdit(beginEdit(saved)),
  };
}

/** Half-typed text is not lost by a click beside it, nor by a lock: a layout effect is undone before the journal closes. */
function useSaveOnLeave(save: (() => void) | null) {
  const newest = useRef(save);
  useLayoutEffect(() => {
    newest.current = save;
  });
  useLayoutEffect(() => () => newest.current?.(), []);
}

/** A pause in typing after which the draft is saved unasked: a power cut costs at most the words since. */
const pauseMs = 30_000;

/** Saves after a pause in typing, and when the window is hidden. */
function useSaveOnPause(save: (() => void) | null, edit: DraftEdit) {
  const newest = useRef(save);
  useEffect(() => {
    newest.current = save;
  });
  useEffect(() => {
    const timer = setTimeout(() => newest.current?.(), pauseMs);
    const onHide = () => {
      if (document.hidden) newest.current?.();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [edit]);
}
