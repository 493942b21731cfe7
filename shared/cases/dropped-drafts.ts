import type { CaseInFold } from './case-events.ts';

/** The draft is not wanted, unless it is written on or issued later. @param draft the id of a letter, or of the act of the case */
export function drop(state: CaseInFold, draft: string): CaseInFold {
  return { ...state, dropped: new Set([...state.dropped, draft]) };
}

/** The draft is wanted, whatever was said of it before. */
export function takeBack(state: CaseInFold, draft: string): CaseInFold {
  if (!state.dropped.has(draft)) return state;
  return { ...state, dropped: new Set([...state.dropped].filter((each) => each !== draft)) };
}

/** What the case shows of its papers: what was dropped is not among them, and stays in the journal. */
export function wantedPapers({ draft, issued, letters, dropped }: CaseInFold) {
  const isDropped = draft !== undefined && issued === undefined && dropped.has(draft.act);
  return {
    ...(draft && !isDropped && { draft }),
    ...(isDropped && { isDraftDropped: true as const }),
    letters: letters.filter(({ id, issued: number }) => number !== undefined || !dropped.has(id)),
  };
}
