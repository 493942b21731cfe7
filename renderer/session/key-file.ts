import { z } from 'zod';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import { UserId } from '#shared/journal/ids.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';

const sealedText = z.base64().max(100_000);

/** Bounds keep a damaged file from asking for all the memory of the PC. */
export const KeyDerivation = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.int().min(65_536).max(1_048_576),
  iterations: z.int().min(1).max(64),
  parallelism: z.int().min(1).max(16),
  salt: sealedText,
});
export type KeyDerivation = z.infer<typeof KeyDerivation>;

/**
 * A lock of its own for each holder: an X25519 pair whose secret half is sealed under what the holder knows. A new data
 * key is put behind every lock without asking anybody for their passphrase (RFC 7518, ECDH-ES+A256KW).
 */
export const HolderLock = z.strictObject({
  public: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('X25519'), x: z.base64url().max(100) }),
  secret: sealedText,
});
export type HolderLock = z.infer<typeof HolderLock>;

/** With a lock, `wrapped` is a JWE to its public half; without one (format 1), sealed under what the holder knows. */
const wrapped = { lock: HolderLock.exactOptional(), wrapped: z.string().max(100_000) };

const HolderName = z.string().min(1).max(1_000);

/** The data key wrapped for one who may open it. `name` is what the unlock screen shows; it is bound to the wrap. */
export const PassphraseWrap = z.strictObject({
  kind: z.literal('passphrase'),
  user: UserId,
  name: z.union([HolderName, z.strictObject({ kk: HolderName, ru: HolderName })]),
  /** The passphrase was given on paper by another; its holder sets their own before anything else. */
  temporary: z.literal(true).exactOptional(),
  derivation: KeyDerivation,
  ...wrapped,
});
export type PassphraseWrap = z.infer<typeof PassphraseWrap>;

export const RecoveryWrap = z.strictObject({ kind: z.literal('recovery'), ...wrapped });
export type RecoveryWrap = z.infer<typeof RecoveryWrap>;

/**
 * What lies beside the vault: nothing here opens anything by itself. Wraps hold the office's data key; the keys it has
 * replaced and the device's own keys are sealed under it.
 */
export const KeyFile = z.strictObject({
  format: z.literal(2),
  /** Identity of this workstation's store; every sealed record is bound to it. */
  store: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** Which data key is in force: 1 at first, one more after each rotation. */
  generation: z.int().min(1),
  wraps: z.array(z.discriminatedUnion('kind', [PassphraseWrap, RecoveryWrap])).min(2),
  /** Data keys of generations before, the newest first, each sealed under the one in force. */
  former: z.array(sealedText).max(1_000),
  sealed: z.strictObject({ deviceKeys: sealedText }),
});
export type KeyFile = z.infer<typeof KeyFile>;

/** Format 1 knew one data key and no locks; it is read as what it means today and never written again. */
const FirstKeyFile = KeyFile.omit({ generation: true, former: true }).extend({ format: z.literal(1) });

function upcast(keys: unknown): unknown {
  const first = FirstKeyFile.safeParse(keys);
  return first.success ? { ...first.data, format: 2, generation: 1, former: [] } : keys;
}

const PrintedKeyFile = z.strictObject({ keys: z.unknown(), check: z.base64() });

/** The text of the key file with a checksum, so that damage is told apart from a wrong passphrase. */
export async function printKeyFile(keys: KeyFile): Promise<string> {
  return JSON.stringify({ keys, check: await checksum(keys) }, null, 1);
}

/** Refuses KEYS_DAMAGED for anything that is not whole, KEYS_NEWER for what a later release has written. */
export async function parseKeyFile(text: string): Promise<Result<KeyFile>> {
  const printed = PrintedKeyFile.safeParse(readJson(text));
  if (!printed.success || (await checksum(printed.data.keys)) !== printed.data.check) return damaged;
  const newer = z.object({ format: z.int().min(3) }).safeParse(printed.data.keys);
  if (newer.success) return refuse({ code: 'KEYS_NEWER' });
  const keys = KeyFile.safeParse(upcast(printed.data.keys));
  return keys.success ? ok(keys.data) : damaged;
}

export const damaged: Result<never> = refuse({ code: 'KEYS_DAMAGED' });

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return fromBase64(text);
}

async function checksum(keys: unknown): Promise<string> {
  const text = new TextEncoder().encode(canonicalJson(keys ?? null));
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
}
