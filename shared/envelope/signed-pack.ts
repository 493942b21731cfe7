import { z } from 'zod';
import { SigningKey } from '../bundle/cards.ts';
import { readJson } from '../kernel/read-json.ts';
import { ok, refuse, type Problem, type Result } from '../kernel/result.ts';
import { DetachedSignature, isSignedWith, signDetached, signerNamed } from './detached.ts';
import type { Signer, SignerOf } from './parties.ts';
import { toText } from './text.ts';

/** The extension of a signed pack on a stick. */
export const packExtension = 'lawpack';
const packType = 'pdesk-law-pack';

/** The public half of a key that signs packs and is not the region's own. */
export const LawKeyCard = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** Whose it is, as people say it. */
  name: z.string().min(1).max(200),
  signing: SigningKey,
});
export type LawKeyCard = z.infer<typeof LawKeyCard>;

/** A pack with its detached signature: a lawyer reads the file as it stands. */
const SignedPack = DetachedSignature.extend({
  pack: z.unknown(),
  /** Of a signer the reader may not know yet; proves nothing until a person has compared its fingerprint. */
  card: LawKeyCard.exactOptional(),
});
export type SignedPack = z.infer<typeof SignedPack>;

/** Signs a pack; `card` goes with it where the signer is not the region itself. */
export async function signPack(pack: unknown, signer: Signer, card?: LawKeyCard): Promise<SignedPack> {
  return { pack, ...(await signDetached(packType, pack, signer)), ...(card && { card }) };
}

const forged: Problem = { code: 'PACK_FORGED' };

/**
 * Reads the file of a pack without asking who signed it. Refuses PACK_TRUNCATED where it breaks off, PACK_FORGED where it
 * was altered beyond reading, PACK_NOT_A_PACK where it never was one.
 */
export function readPackFile(content: Uint8Array): Result<SignedPack> {
  const text = readText(content)?.trim();
  if (text === undefined || !text.startsWith('{')) return refuse({ code: 'PACK_NOT_A_PACK' });
  const json = readJson(text);
  if (json === undefined) return refuse(text.endsWith('}') ? forged : { code: 'PACK_TRUNCATED' });
  const read = SignedPack.safeParse(json);
  return read.success && read.data.pack !== undefined ? ok(read.data) : refuse({ code: 'PACK_NOT_A_PACK' });
}

/**
 * Whether somebody trusted signed the pack, and who. Refuses PACK_FORGED, and the look-up's own problem when the signer
 * is not trusted.
 */
export async function verifyPack(signed: SignedPack, signerOf: SignerOf): Promise<Result<string>> {
  const signer = signerNamed(packType, signed);
  if (signer === undefined) return refuse(forged);
  const trusted = await signerOf(signer);
  if (!trusted.ok) return trusted;
  return (await isSignedWith(trusted.value.signing, signed.pack, signed)) ? ok(signer) : refuse(forged);
}

function readText(content: Uint8Array): string | undefined {
  try {
    return toText(content);
  } catch {
    return undefined;
  }
}
