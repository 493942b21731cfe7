import { useDispatch, useSelector } from 'react-redux';
import { wentTo, type Route } from './route-slice.ts';
import type { AppDispatch, AppState } from './store.ts';

/** The one door of app/ for features: typed hooks and what an open office gives. */
export const useAppDispatch = useDispatch.withTypes<AppDispatch>();
export const useAppSelector = useSelector.withTypes<AppState>();

export { useToday } from './clock.ts';
export { useCase, useDesk, useFoundedOffice, useOffice, useUser, useWorklist } from './desk-context.ts';
export { useCommand, type CommandRun } from './use-command.ts';
export type { Route } from './route-slice.ts';

/** Goes to another screen. */
export function useGo(): (route: Route) => void {
  const dispatch = useAppDispatch();
  return (route) => {
    dispatch(wentTo(route));
  };
}
