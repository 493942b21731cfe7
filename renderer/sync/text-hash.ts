import { createSHA256, type IHasher } from 'hash-wasm';
import type { TextHash } from '#shared/journal/event-hash.ts';

const encoder = new TextEncoder();
const room = new Uint8Array(64 * 1_024);
/** A character of UTF-16 takes three bytes of UTF-8 at most. */
const longest = 3;

let making: Promise<IHasher> | undefined;

/**
 * For the chain of a long journal: a third of what the portable SHA-256 takes. The browser's own has to be waited for at
 * each event, which costs more than the hash.
 */
export async function fastTextHash(): Promise<TextHash> {
  const sha256 = await (making ??= createSHA256());
  return (text) => {
    const fits = text.length * longest <= room.length;
    const bytes = fits ? room.subarray(0, encoder.encodeInto(text, room).written) : encoder.encode(text);
    return sha256.init().update(bytes).digest('hex');
  };
}
