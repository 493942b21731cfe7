import type { Role } from '#shared/law/types.ts';
import { shortestPassphrase } from '../../ui/NewPassphrase.tsx';
import type { BilingualText } from '../../ui/BilingualField.tsx';

export interface OfficeEntry {
  name: BilingualText;
  region: BilingualText;
  address: BilingualText;
  phone: string;
  /** Outgoing index of the office's letters, e.g. `2-07`. */
  index: string;
}

export interface PersonEntry {
  /** Surname and initials as they stand under an act. */
  name: BilingualText;
  post: BilingualText;
  role: Role | null;
  rank: RankId | null;
}

/** Class ranks, from the highest a district office meets; `none` for the chancery (domain D8, D9). */
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

export interface SecretEntry {
  workstation: string;
  passphrase: string;
  passphraseAgain: string;
}

/** Everything the door asks before an office is founded. */
export interface FoundingEntry {
  office: OfficeEntry;
  person: PersonEntry;
  secret: SecretEntry;
}

/** Everything the door asks before a workstation joins an office. */
export interface JoiningEntry {
  join: JoinEntry;
  person: PersonEntry;
  secret: SecretEntry;
}

export interface JoinEntry {
  serverUrl: string;
  code: string;
}

const emptyText: BilingualText = { kk: '', ru: '' };

export const emptyOffice: OfficeEntry = {
  name: emptyText,
  region: emptyText,
  address: emptyText,
  phone: '',
  index: '',
};
export const emptyPerson: PersonEntry = { name: emptyText, post: emptyText, role: null, rank: null };
export const emptySecret: SecretEntry = { workstation: '', passphrase: '', passphraseAgain: '' };
export const emptyJoin: JoinEntry = { serverUrl: '', code: '' };

export type Fault = 'required' | 'short' | 'different' | 'address';
/** Faults by the path of the field, e.g. `name.kk`. Empty when all is well. */
export type Faults = Readonly<Record<string, Fault>>;

/** Text fields that are empty, by path; the paths of nested texts are joined by a dot. */
function missing(entry: object, optional: readonly string[] = [], prefix = ''): [string, Fault][] {
  return Object.entries(entry).flatMap(([key, value]): [string, Fault][] => {
    const path = prefix + key;
    if (optional.includes(path)) return [];
    if (value !== null && typeof value === 'object') return missing(value as object, optional, `${path}.`);
    return value === null || (typeof value === 'string' && value.trim() === '') ? [[path, 'required']] : [];
  });
}

export function officeFaults(office: OfficeEntry): Faults {
  return Object.fromEntries(missing(office));
}

export function personFaults(person: PersonEntry): Faults {
  return Object.fromEntries(missing(person));
}

export function secretFaults(secret: SecretEntry): Faults {
  const faults: [string, Fault][] = missing(secret);
  if (secret.passphrase !== '' && secret.passphrase.length < shortestPassphrase)
    faults.push(['passphrase', 'short']);
  if (secret.passphraseAgain !== '' && secret.passphraseAgain !== secret.passphrase)
    faults.push(['passphraseAgain', 'different']);
  return Object.fromEntries(faults);
}

export function joinFaults(join: JoinEntry): Faults {
  const faults: [string, Fault][] = missing(join);
  if (join.serverUrl.trim() !== '' && !isHttpAddress(join.serverUrl.trim()))
    faults.push(['serverUrl', 'address']);
  return Object.fromEntries(faults);
}

/** Whether a text is an address of a server: `http(s)://…`. */
export function isHttpAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
