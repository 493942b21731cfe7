import { configureStore } from '@reduxjs/toolkit';
import { caseListReducer } from '../features/cases/case-list-slice.ts';
import { connectionReducer } from './connection-slice.ts';
import { routeReducer } from './route-slice.ts';
import { settingsReducer, type SettingsState } from './settings-slice.ts';

/** State of the window only: where the user is, what is filtered, which language. Case data is folded from the journal. */
export function createAppStore(settings: SettingsState) {
  return configureStore({
    reducer: {
      route: routeReducer,
      settings: settingsReducer,
      connection: connectionReducer,
      caseList: caseListReducer,
    },
    preloadedState: { settings },
  });
}

export type AppStore = ReturnType<typeof createAppStore>;
export type AppState = ReturnType<AppStore['getState']>;
export type AppDispatch = AppStore['dispatch'];
