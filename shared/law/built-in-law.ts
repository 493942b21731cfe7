import { builtInYears } from './calendar/built-in.ts';
import { loadLaw, type LoadedLaw } from './engine/loaded-law.ts';
import { powers } from './powers.ts';
import type { LawTables } from './records.ts';
import { actKinds, choices, openings, orders, regimeTable } from './regimes.ts';
import { rules } from './rules/index.ts';
import { terms } from './terms/index.ts';

/** The law as it ships: the tables of this room. A law pack is the same, as JSON. */
export const builtInTables: LawTables = {
  regimes: regimeTable,
  terms,
  rules,
  powers,
  actKinds,
  choices,
  openings,
  orders,
};

/** The shipped law with the shipped calendar and every open question at its initial answer. */
export const builtInLaw: LoadedLaw = loadLaw({ tables: builtInTables, years: builtInYears });
