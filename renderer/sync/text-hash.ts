import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { TextHash } from '#shared/journal/event-hash.ts';

const encoder = new TextEncoder();
const room = new Uint8Array(64 * 1_024);
/** A character of UTF-16 takes three bytes of UTF-8 at most. */
const longest = 3;

/** For the chain of a long journal: events are written into one and the same place, where each would get a new one. */
export const textHash: TextHash = (text) => {
  const fits = text.length * longest <= room.length;
  const bytes = fits ? room.subarray(0, encoder.encodeInto(text, room).written) : encoder.encode(text);
  return bytesToHex(sha256(bytes));
};
