import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Settings } from '#shared/ipc/schemas.ts';

export type SettingsState = Settings;

/** Before anything was ever saved. */
export const initialSettings: SettingsState = { language: 'kk', idleMinutes: 10, serverUrl: null };

/** Settings of this workstation as the shell keeps them; changed here only after the shell has saved them. */
const slice = createSlice({
  name: 'settings',
  initialState: initialSettings,
  reducers: {
    settingsSaved: (_state, action: PayloadAction<SettingsState>) => action.payload,
  },
});

export const { settingsSaved } = slice.actions;
export const settingsReducer = slice.reducer;
