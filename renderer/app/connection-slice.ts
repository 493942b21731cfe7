import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** Whether the PC has a network at all; no screen ever waits for it. */
const slice = createSlice({
  name: 'connection',
  initialState: { online: false },
  reducers: {
    connectionChecked: (_state, action: PayloadAction<{ online: boolean }>) => action.payload,
  },
});

export const { connectionChecked } = slice.actions;
export const connectionReducer = slice.reducer;
