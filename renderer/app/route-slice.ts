import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { LetterId } from '#shared/cases/payloads.ts';
import type { EventId, SubjectId, UserId } from '#shared/journal/ids.ts';

export const sections = [
  'today',
  'cases',
  'journals',
  'statistics',
  'library',
  'register',
  'directories',
  'sync',
  'settings',
] as const;
export type Section = (typeof sections)[number];

/** Where the user is. Kept in memory only: the address and the title of the window never change (they would be on disk). */
export type Route =
  | { screen: Exclude<Section, 'cases' | 'library' | 'register' | 'settings'> }
  /** `parent`: what is registered grows from this case. */
  | { screen: 'register'; parent?: SubjectId }
  /** `tab`: the one to begin at. */
  | { screen: 'settings'; tab?: string }
  /** `hands`: the list is narrowed to the cases of this person. */
  | { screen: 'cases'; hands?: UserId }
  /** The list of texts, one text at a place of it, or that text beside another edition. */
  | { screen: 'library'; text?: EventId; place?: string; against?: EventId }
  /**
   * What is to be asked at once. `record`: one of these names of facts; `correct`: the entry to be corrected; `letters`: the
   * set of letters to be begun.
   */
  | { screen: 'case'; caseId: SubjectId; record?: string; correct?: EventId; letters?: string }
  | { screen: 'act'; caseId: SubjectId }
  | { screen: 'letter'; caseId: SubjectId; letterId: LetterId };

export type LibraryRoute = Extract<Route, { screen: 'library' }>;

const slice = createSlice({
  name: 'route',
  initialState: (): Route => ({ screen: 'today' }),
  reducers: {
    wentTo: (_state, action: PayloadAction<Route>) => action.payload,
  },
});

export const { wentTo } = slice.actions;
export const routeReducer = slice.reducer;
