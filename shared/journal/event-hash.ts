import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { JournalEvent } from './journal-event.ts';

/** What stands in `previous` of a device's first event. */
export const noPrevious = '0'.repeat(64);

/** Hex SHA-256 of a text in UTF-8. */
export type TextHash = (text: string) => string;

const portable: TextHash = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/** Whoever reads an event and whoever keeps it both ask for its hash: nobody alters an event, so it is computed once. */
const known = new WeakMap<JournalEvent, string>();

/**
 * Hex SHA-256 of the event's canonical JSON (RFC 8785): the link the device's next event names.
 * @param hash a faster SHA-256 where the platform has one that does not have to be waited for
 */
export function hashEvent(event: JournalEvent, hash?: TextHash): string {
  return known.get(event) ?? knowHash(event, canonicalJson(event), hash);
}

/** The same for an event whose canonical JSON is in hand. @param text must be that very text */
export function knowHash(event: JournalEvent, text: string, hash: TextHash = portable): string {
  const found = hash(text);
  known.set(event, found);
  return found;
}

/** The event in the order of its canonical text: so it is recorded, and nobody who prints it again has to sort it. */
export function inOrder(event: JournalEvent): JournalEvent {
  const text = canonicalJson(event);
  const ordered = JSON.parse(text) as JournalEvent;
  knowHash(ordered, text);
  return ordered;
}
