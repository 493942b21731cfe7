import { base64url, calculateJwkThumbprint } from 'jose';
import type { SigningKey } from '../bundle/cards.ts';
import { toBase32 } from './base32.ts';

/** Characters of a fingerprint: 70 bits, beyond what a forger can search for. */
const length = 14;

/**
 * What two people compare, or an enrolment code carries, to be sure of a key: the start of its RFC 7638 thumbprint in
 * base 32, e.g. "8Z3KQ0V1M5T7XA".
 */
export async function fingerprint({ kty, crv, x }: SigningKey): Promise<string> {
  return toBase32(base64url.decode(await calculateJwkThumbprint({ kty, crv, x }))).slice(0, length);
}
