import { useState } from 'react';
import type { SubjectId } from '#shared/journal/ids.ts';

export interface Selection {
  /** What is chosen and still among the cases shown, in their order. */
  readonly chosen: readonly SubjectId[];
  readonly has: (id: SubjectId) => boolean;
  readonly toggle: (id: SubjectId) => void;
  readonly choose: (ids: readonly SubjectId[]) => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

/** Cases picked for one common step. What a filter hides is not chosen: nobody acts on what they do not see. */
export function useSelection(shown: readonly SubjectId[]): Selection {
  const [picked, setPicked] = useState<ReadonlySet<SubjectId>>(new Set());
  return {
    chosen: picked.size === 0 ? [] : shown.filter((id) => picked.has(id)),
    has: (id) => picked.has(id),
    toggle: (id) =>
      setPicked(new Set(picked.has(id) ? [...picked].filter((each) => each !== id) : [...picked, id])),
    choose: (ids) => setPicked(new Set([...picked, ...ids])),
    chooseAll: () => setPicked(new Set(shown)),
    clear: () => setPicked(new Set()),
  };
}
