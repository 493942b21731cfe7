import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../journal/canonical-json.ts';
import type { Admission } from './statements.ts';

/** Names what an admission says, whenever and to whomever it was said, so that it is sent only when it changed. */
export function admissionDigest({ office, devices, revoked, server, region }: Admission): string {
  const said = { office, devices, revoked, server, ...(region && { region }) };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(said))));
}
