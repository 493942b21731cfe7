import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { z } from 'zod';
import { Day } from '#shared/cases/payloads.ts';
import { UserId } from '#shared/journal/ids.ts';
import { matters } from '#shared/law/types.ts';

export const caseStatuses = ['all', 'running', 'overdue', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Columns that may stand beside the title, and how they first stand. */
export const Column = z.enum([
  'matter',
  'from',
  'opened',
  'next',
  'state',
  'responsible',
  'source',
  'issued',
]);
export type Column = z.infer<typeof Column>;

/** What the list is narrowed to. */
const Filter = z.object({
  matter: z.enum(['all', ...matters]),
  status: z.enum(caseStatuses),
  /** `mine`: in one's own hands, and in those of whomever one substitutes today; or one person's. */
  hands: z.union([z.literal('all'), z.literal('mine'), UserId]),
  /** Days of registration, both included; null where the list is open to that side. */
  from: Day.nullable(),
  to: Day.nullable(),
});
export type Filter = z.infer<typeof Filter>;

/** A filter and its columns under a name of the user's own. */
const View = z.object({ name: z.string(), filter: Filter, columns: z.array(Column) });
export type View = z.infer<typeof View>;

/** What is kept of the list for each user. */
export const KeptList = z.object({ filter: Filter, columns: z.array(Column), views: z.array(View) });
export type KeptList = z.infer<typeof KeptList>;

/** Kept while the user looks into a case and comes back; `search` in memory only. */
export interface CaseListState extends KeptList {
  search: string;
  /** Whether what the user kept has been read. */
  isRead: boolean;
}

export const everything: Filter = { matter: 'all', status: 'all', hands: 'all', from: null, to: null };
export const usualColumns: Column[] = ['matter', 'from', 'opened', 'next', 'state'];

const initialState: CaseListState = {
  ...{ search: '', isRead: false, filter: everything, columns: usualColumns, views: [] },
};

const slice = createSlice({
  name: 'caseList',
  initialState,
  reducers: {
    searched: (state, action: PayloadAction<string>) => ({ ...state, search: action.payload }),
    narrowed: (state, action: PayloadAction<Partial<Filter>>) => ({
      ...state,
      filter: { ...state.filter, ...action.payload },
    }),
    columnsChosen: (state, action: PayloadAction<Column[]>) => ({ ...state, columns: action.payload }),
    /** A view of the same name gives way. */
    viewSaved: (state, { payload: name }: PayloadAction<string>) => ({
      ...state,
      views: [
        ...state.views.filter((view) => view.name !== name),
        { name, filter: state.filter, columns: state.columns },
      ],
    }),
    viewOpened: (state, { payload: { filter, columns } }: PayloadAction<View>) => ({
      ...state,
      ...{ filter, columns, search: '' },
    }),
    viewDropped: (state, { payload: name }: PayloadAction<string>) => ({
      ...state,
      views: state.views.filter((view) => view.name !== name),
    }),
    /** Undefined where this user has kept nothing yet. */
    listRead: (state, { payload }: PayloadAction<KeptList | undefined>) => ({
      ...state,
      ...payload,
      isRead: true,
    }),
    cleared: () => initialState,
  },
});

export const { searched, narrowed, columnsChosen, viewSaved, viewOpened, viewDropped, listRead, cleared } =
  slice.actions;
export const caseListReducer = slice.reducer;
