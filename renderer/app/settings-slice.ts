import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Settings } from '#shared/ipc/schemas.ts';

export type SettingsState = Settings;

/** Settings of this workstation as the shell keeps them; changed here only after the shell has saved them. */
const slice = createSlice({
  name: 'settings',
  initialState: { language: 'kk', serverUrl: null } as SettingsState,
  reducers: {
    settingsSaved: (_state, action: PayloadAction<SettingsState>) => action.payload,
  },
});

export const { settingsSaved } = slice.actions;
export const settingsReducer = slice.reducer;
