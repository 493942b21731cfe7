import type { Role } from '#shared/law/types.ts';
import type { BilingualText } from '../ui/BilingualField.tsx';

export interface PersonEntry {
  /** Surname and initials as they stand under an act. */
  name: BilingualText;
  post: BilingualText;
  role: Role | null;
  rank: RankId | null;
}

/** Class ranks, from the highest a district office meets; `none` for the chancery (D8, D9). */
export const rankIds = [
  'senior-councillor',
  'councillor',
  'junior-councillor',
  'lawyer-1',
  'lawyer-2',
  'lawyer-3',
  'none',
] as const;
export type RankId = (typeof rankIds)[number];

/** Roles of a district office. */
export const officeRoles = ['districtProsecutor', 'deputyDistrictProsecutor', 'prosecutor', 'staff'] as const;
export type OfficeRole = (typeof officeRoles)[number];

export type Fault = 'required' | 'short' | 'different' | 'address';
/** Faults by the path of the field, e.g. `name.kk`. Empty when all is well. */
export type Faults = Readonly<Record<string, Fault>>;

/** Text fields that are empty, by path; the paths of nested texts are joined by a dot. */
export function missing(entry: object, optional: readonly string[] = [], prefix = ''): [string, Fault][] {
  return Object.entries(entry).flatMap(([key, value]): [string, Fault][] => {
    const path = prefix + key;
    if (optional.includes(path)) return [];
    if (value !== null && typeof value === 'object') return missing(value as object, optional, `${path}.`);
    return value === null || (typeof value === 'string' && value.trim() === '') ? [[path, 'required']] : [];
  });
}

export const emptyText: BilingualText = { kk: '', ru: '' };
export const emptyPerson: PersonEntry = { name: emptyText, post: emptyText, role: null, rank: null };

export function personFaults(person: PersonEntry): Faults {
  return Object.fromEntries(missing(person));
}
