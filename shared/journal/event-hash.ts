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
export function hashEvent(event: JournalEvent, hash: TextHash = portable): string {
  const before = known.get(event);
  if (before !== undefined) return before;
  const found = hash(canonicalJson(event));
  known.set(event, found);
  return found;
}
