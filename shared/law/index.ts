/** The law engine: facts in, terms and problems out. Everything others need of this room is named here. */
export * from './types.ts';
export { factFields } from './facts.ts';
export { computeCase, type GivenCase } from './engine/compute-case.ts';
export { loadLaw, withCalendarYears, type LoadedLaw } from './engine/loaded-law.ts';
export { builtInLaw, builtInTables } from './built-in-law.ts';
export { nextStepsOf } from './next-steps.ts';
export { actKindsOf, mayDo, permissionsOf, regimeOf } from './permissions.ts';
export type { CalendarYear, CalendarYears } from './calendar/working-calendar.ts';
