import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { JournalEvent } from './journal-event.ts';

/** What stands in `previous` of a device's first event. */
export const noPrevious = '0'.repeat(64);

/** Hex SHA-256 of the event's canonical JSON (RFC 8785): the link the device's next event names. */
export function hashEvent(event: JournalEvent): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(event))));
}
