import { fromBase64, toBase64 } from '../bridge/base64.ts';
import { deriveApart } from './derive-apart.ts';
import type { KeyDerivation } from './key-file.ts';

/**
 * The cost of a passphrase made today. 64 MiB and three passes: the second recommended choice of RFC 9106, some half a second on an office PC. Stored with
 * each wrap, so that a later release may ask for more without shutting anybody out.
 */
const cost = { name: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1 } as const;

export function newDerivation(): KeyDerivation {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  return { ...cost, salt };
}

/** Whether a derivation costs a guesser less than one made today. */
export function isWeaker({ memoryKiB, iterations }: KeyDerivation): boolean {
  return memoryKiB * iterations < cost.memoryKiB * cost.iterations;
}

/** The wrapping key of a passphrase. Text is taken in NFC: layouts differ in how they compose Й and Ё. */
export async function passphraseKey(passphrase: string, derivation: KeyDerivation): Promise<CryptoKey> {
  const bits = await deriveApart({
    password: passphrase.normalize('NFC'),
    salt: fromBase64(derivation.salt),
    memorySize: derivation.memoryKiB,
    iterations: derivation.iterations,
    parallelism: derivation.parallelism,
  });
  return crypto.subtle.importKey('raw', new Uint8Array(bits), 'AES-GCM', false, ['encrypt', 'decrypt']);
}
