import { base64url, flattenedDecrypt, GeneralEncrypt, type GeneralJWE } from 'jose';
import { z } from 'zod';
import { invariant } from '../kernel/invariant.ts';
import { ok, refuse, type Problem, type Result } from '../kernel/result.ts';
import { concat } from './parcel.ts';
import type { Receiver, Recipient } from './parties.ts';
import { readJson } from '../kernel/read-json.ts';
import { toBytes, toText } from './text.ts';

/** A sealed part may not unfold to more than this: a small file must not fill the memory (zip bomb). */
export const maxUnsealedBytes = 32 * 1024 * 1024;

const keyManagement = 'ECDH-ES+A256KW';
const contentEncryption = 'A256GCM';
const lengthBytes = 4;

const base64Text = z.string().regex(/^[A-Za-z0-9_-]+$/);
const Header = z.object({
  protected: base64Text,
  iv: base64Text,
  tag: base64Text,
  recipients: z
    .array(
      z.object({
        header: z.object({
          alg: z.literal(keyManagement),
          kid: z.string(),
          epk: z.object({ kty: z.literal('OKP'), crv: z.literal('X25519'), x: z.string() }).optional(),
        }),
        encrypted_key: base64Text,
      }),
    )
    .min(1)
    .max(1_000),
});

/**
 * Seals bytes to one or more receivers: a General JWE (RFC 7516, X25519 per RFC 8037), compressed first (`zip` DEF) unless
 * they are already.
 * The JWE's ciphertext is appended as raw bytes instead of base64url text, which would cost a third more:
 * length of the JSON (4 bytes) | the JWE without its ciphertext | ciphertext.
 */
export async function seal(
  content: Uint8Array,
  recipients: readonly Recipient[],
  { isPacked = false } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  invariant(recipients.length > 0, 'a bundle is sealed to somebody');
  const encrypt = new GeneralEncrypt(content).setProtectedHeader({
    enc: contentEncryption,
    ...(!isPacked && { zip: 'DEF' }),
  });
  for (const { id, sealing } of recipients)
    encrypt.addRecipient(sealing).setUnprotectedHeader({ alg: keyManagement, kid: id });
  const { ciphertext, ...rest }: GeneralJWE = await encrypt.encrypt();
  const header = toBytes(JSON.stringify(rest));
  const length = new Uint8Array(lengthBytes);
  new DataView(length.buffer).setUint32(0, header.length);
  return concat([length, header, base64url.decode(ciphertext)]);
}

const forged: Problem = { code: 'BUNDLE_FORGED' };

/** Opens what was sealed to this receiver. Refuses BUNDLE_FOREIGN when sealed to others, BUNDLE_FORGED when altered. */
export async function unseal(
  part: Uint8Array<ArrayBuffer>,
  receiver: Receiver,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const length = part.length < lengthBytes ? 0 : new DataView(part.buffer, part.byteOffset).getUint32(0);
  const header = Header.safeParse(readJson(toText(part.subarray(lengthBytes, lengthBytes + length))));
  if (!header.success) return refuse(forged);
  const { recipients, ...shared } = header.data;
  const own = recipients.find((recipient) => recipient.header.kid === receiver.id);
  if (!own) return refuse({ code: 'BUNDLE_FOREIGN' });
  const ciphertext = base64url.encode(part.subarray(lengthBytes + length));
  try {
    const opened = await flattenedDecrypt({ ...shared, ...own, ciphertext }, receiver.sealingPrivate, {
      keyManagementAlgorithms: [keyManagement],
      contentEncryptionAlgorithms: [contentEncryption],
      maxDecompressedLength: maxUnsealedBytes,
    });
    return ok(opened.plaintext as Uint8Array<ArrayBuffer>);
  } catch {
    return refuse(forged);
  }
}
