import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Matter } from '#shared/law/types.ts';

export const caseStatuses = ['all', 'running', 'overdue', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const handsChoices = ['all', 'mine'] as const;

/** What the list is narrowed to; kept while the user looks into a case and comes back. */
export interface CaseListState {
  search: string;
  matter: Matter | 'all';
  status: CaseStatus;
  /** `mine`: in one's own hands, and in those of whomever one substitutes today. */
  hands: (typeof handsChoices)[number];
}

const initialState = { search: '', matter: 'all', status: 'all', hands: 'all' } as CaseListState;

const slice = createSlice({
  name: 'caseList',
  initialState,
  reducers: {
    narrowed: (state, action: PayloadAction<Partial<CaseListState>>) => ({ ...state, ...action.payload }),
    cleared: () => initialState,
  },
});

export const { narrowed, cleared } = slice.actions;
export const caseListReducer = slice.reducer;
