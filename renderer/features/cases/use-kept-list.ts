import { useEffect, useMemo, useRef } from 'react';
import { useAppDispatch, useAppSelector, useDesk } from '../../app/hooks.ts';
import { openSealedNotes } from '../../store/sealed-notes.ts';
import { KeptList, listRead } from './case-list-slice.ts';

/** Filter, columns and views are the user's own: read once when the list is first shown, kept sealed at each change. */
export function useKeptList(): void {
  const { keys, user, leaving } = useDesk();
  const dispatch = useAppDispatch();
  const { isRead, filter, columns, views } = useAppSelector((state) => state.caseList);
  const note = useMemo(() => openSealedNotes(keys, `list of cases of ${user}`), [keys, user]);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const kept = useMemo((): KeptList => ({ filter, columns, views }), [filter, columns, views]);
  /** What the disk knows: the first drawing after reading is no change. */
  const known = useRef(isRead ? kept : null);
  useEffect(() => {
    if (isRead) return undefined;
    let isAwaited = true;
    void note.load().then((loaded) => {
      // What an older release kept in another shape is let go: it was a convenience.
      const parsed = KeptList.safeParse(loaded.ok ? loaded.value : undefined);
      if (isAwaited) dispatch(listRead(parsed.data));
    });
    return () => {
      isAwaited = false;
    };
  }, [note, isRead, dispatch]);
  useEffect(() => {
    if (!isRead || known.current === kept) return;
    const isFirst = known.current === null;
    known.current = kept;
    if (isFirst) return;
    last.current = last.current.then(() => note.save(kept));
    leaving.add(last.current);
  }, [isRead, kept, note, leaving]);
}
