import type { PlainDate } from '../kernel/plain-date.ts';
import { toEpochDay } from '../kernel/plain-date.ts';
import { regimeOn, type LoadedLaw } from './engine/loaded-law.ts';
import type { ActKindRecord, PowerRecord } from './records.ts';
import type { Basis, Regime, Role } from './types.ts';

/** `within-delegation`: as far as the Prosecutor General's acts have delegated it (block P). */
export type Permission = 'yes' | 'within-delegation' | 'no';

export interface PowerAnswer {
  readonly permission: Permission;
  readonly basis: Basis;
}

/** Every power the regime knows, and whether the role has it. */
export function permissionsOf(
  law: LoadedLaw,
  role: Role,
  regime: Regime,
): Readonly<Record<string, PowerAnswer>> {
  const rows = law.tables.powers.filter((row) => row.regimes.includes(regime));
  return Object.fromEntries(
    rows.map((row) => [row.power, { permission: permissionOf(row, role), basis: row.basis }]),
  );
}

/** Whether the law lets the role do it; what only a delegation can give counts as allowed. A power nobody was given is refused. */
export function mayDo(law: LoadedLaw, role: Role, power: string, regime: Regime): boolean {
  const row = law.tables.powers.find((each) => each.power === power && each.regimes.includes(regime));
  return row !== undefined && permissionOf(row, role) !== 'no';
}

function permissionOf(row: PowerRecord, role: Role): Permission {
  if (!row.roles.includes(role)) return 'no';
  return row.delegated?.includes(role) === true ? 'within-delegation' : 'yes';
}

/** The kinds of act the regime knows (M24). */
export function actKindsOf(law: LoadedLaw, regime: Regime): readonly ActKindRecord[] {
  return law.tables.actKinds.filter((row) => row.regimes.includes(regime));
}

/** The regime in force on a day, or `not-loaded`. */
export function regimeOf(law: LoadedLaw, date: PlainDate): Regime | 'not-loaded' {
  const regime = regimeOn(law, toEpochDay(date));
  return regime?.loaded === true ? (regime.id as Regime) : 'not-loaded';
}
