/** The law engine: facts in, terms and problems out. Everything others need of this room is named here. */
export * from './types.ts';
export { factFields, proceedings, type FactName, type FactOf, type FieldKind, type Fields } from './facts.ts';
export { computeCase, type GivenCase } from './engine/compute-case.ts';
export { loadLaw, withCalendarYears, type LawParts, type LoadedLaw } from './engine/loaded-law.ts';
export { builtInLaw, builtInTables } from './built-in-law.ts';
export {
  actKindsOf,
  mayDo,
  permissionsOf,
  regimeOf,
  type Permission,
  type PowerAnswer,
} from './permissions.ts';
export type { CalendarYear, CalendarYears } from './calendar/working-calendar.ts';
