import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { namesOfSealedNotes, openSealedNotes } from '../../store/sealed-notes.ts';
import { useToast } from '../../ui/Toasts.tsx';
import { useDesk } from '../desk-context.ts';
import { keptDraftOf, keptName, type KeptDraft } from './kept-draft.ts';

export interface KeptDrafts {
  /** Undefined until they are found. */
  readonly drafts: readonly KeptDraft[] | undefined;
  readonly problem: Problem | null;
  /** Lets go of one; for as long as the desk is open it can be brought back. */
  readonly discard: (draft: KeptDraft) => void;
}

/** The half-typed forms of whoever sits here. */
export function useKeptDrafts(): KeptDrafts {
  const { t } = useTranslation('drafts');
  const { keys, user, leaving } = useDesk();
  const toast = useToast();
  const [drafts, setDrafts] = useState<readonly KeptDraft[]>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [turn, setTurn] = useState(0);
  const lookAgain = () => setTurn((before) => before + 1);
  useEffect(() => {
    let isAwaited = true;
    void namesOfSealedNotes(keys).then((names) => {
      if (!isAwaited) return;
      const tail = ` of ${user}`;
      const own = (names.ok ? names.value : []).filter((name) => name.endsWith(tail));
      setDrafts(own.flatMap((name) => keptDraftOf(name.slice(0, -tail.length)) ?? []));
      setProblem(names.ok ? null : names.problem);
    });
    return () => {
      isAwaited = false;
    };
  }, [keys, user, turn]);
  const discard = async (draft: KeptDraft) => {
    const note = openSealedNotes(keys, `${keptName(draft)} of ${user}`);
    const typed = await note.load();
    const forgotten = typed.ok ? await note.forget() : typed;
    setProblem(forgotten.ok ? null : forgotten.problem);
    if (!typed.ok || !forgotten.ok) return;
    toast(t('discarded'), () => leaving.add(note.save(typed.value).then(lookAgain)));
    lookAgain();
  };
  return { drafts, problem, discard: (draft) => leaving.add(discard(draft)) };
}
