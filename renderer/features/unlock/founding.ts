import { shortestPassphrase } from '../../ui/NewPassphrase.tsx';
import { emptyText, missing, type Fault, type Faults, type PersonEntry } from '../../legal/person-entry.ts';
import type { BilingualText } from '../../ui/BilingualField.tsx';

export interface OfficeEntry {
  name: BilingualText;
  region: BilingualText;
  address: BilingualText;
  phone: string;
  /** Outgoing index of the office's letters, e.g. `2-07`. */
  index: string;
}

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

/** Over a line the address of the server is asked for, by stick the file that the region has made. */
export interface JoinEntry {
  way: 'line' | 'stick';
  serverUrl: string;
  invitation: Uint8Array<ArrayBuffer>;
  invitationName: string;
  code: string;
}

export const emptyOffice: OfficeEntry = {
  name: emptyText,
  region: emptyText,
  address: emptyText,
  phone: '',
  index: '',
};
export const emptySecret: SecretEntry = { workstation: '', passphrase: '', passphraseAgain: '' };
export const emptyJoin: JoinEntry = {
  way: 'line',
  serverUrl: '',
  invitation: new Uint8Array(),
  invitationName: '',
  code: '',
};

export function officeFaults(office: OfficeEntry): Faults {
  return Object.fromEntries(missing(office));
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
  const { way, serverUrl, invitationName, code } = join;
  const faults: [string, Fault][] = missing(way === 'line' ? { serverUrl, code } : { invitationName, code });
  if (way === 'line' && serverUrl.trim() !== '' && !isHttpAddress(serverUrl.trim()))
    faults.push(['serverUrl', 'address']);
  return Object.fromEntries(faults);
}

/** Whether a text is an address of a server: `http(s)://…`. */
export function isHttpAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
