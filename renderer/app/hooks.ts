import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useDispatch, useSelector, useStore } from 'react-redux';
import { ok, type Result } from '#shared/kernel/result.ts';
import { useAsk } from './ask-context.ts';
import { wentTo, type Route } from './route-slice.ts';
import { settingsSaved, type SettingsState } from './settings-slice.ts';
import type { AppDispatch, AppState, AppStore } from './store.ts';

/** The one door of app/ for features: typed hooks and what an open office gives. */
export const useAppDispatch = useDispatch.withTypes<AppDispatch>();
export const useAppStore = useStore.withTypes<AppStore>();
export const useAppSelector = useSelector.withTypes<AppState>();

export { useAsk } from './ask-context.ts';
export { checkActUnder } from './check-act.ts';
export { useToday } from './clock.ts';
export {
  useCase,
  useCaseSearch,
  useDesk,
  useFoundedOffice,
  useOffice,
  useSyncStatus,
  useUser,
  useWorklist,
} from './desk-context.ts';
export { useCommand, useTrial, type CommandRun } from './use-command.ts';
export { useFindLookAlikes, useLookAlikes } from './use-look-alikes.ts';
export { useKept } from './use-kept.ts';
export { keptName, type KeptDraft } from './drafts/kept-draft.ts';
export { useDropDraft } from './drafts/use-drop-draft.ts';
export { useDiscard } from './drafts/use-discard.ts';
export { useKeptDrafts } from './drafts/use-kept-drafts.ts';
export { useHistories } from './use-histories.ts';
export { useWordings } from './use-wordings.ts';
export { useLastLook } from './use-last-look.ts';
export { useDevice } from './use-device.ts';
export { useClockDoubts } from './use-clock-doubts.ts';
export { usePlaceFiles } from './use-place-files.ts';
export { usePlaces, type PlacesNow } from './use-places.ts';
export type { LibraryRoute, Route } from './route-slice.ts';
export type { SettingsState } from './settings-slice.ts';
export { textSizes, themes } from './appearance.ts';

/** Goes to another screen: the same function at every drawing. */
export function useGo(): (route: Route) => void {
  const dispatch = useAppDispatch();
  return useCallback(
    (route) => {
      dispatch(wentTo(route));
    },
    [dispatch],
  );
}

/** Settings of this workstation and the way to change them: first on disk, then on the screen. */
export function useSettings() {
  const ask = useAsk();
  const { i18n } = useTranslation();
  const settings = useAppSelector((state) => state.settings);
  const dispatch = useAppDispatch();
  const save = async (part: Partial<SettingsState>): Promise<Result<null>> => {
    const changed = { ...settings, ...part };
    const saved = await ask('settings.save', changed);
    if (!saved.ok) return saved;
    dispatch(settingsSaved(changed));
    return ok(null);
  };
  return {
    settings,
    save,
    /** The words change even where the disk refuses to remember them. */
    changeLanguage: async (language: SettingsState['language']): Promise<Result<null>> => {
      await i18n.changeLanguage(language);
      return save({ language });
    },
  };
}
