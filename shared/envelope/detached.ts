import { base64url, decodeProtectedHeader, FlattenedSign, flattenedVerify } from 'jose';
import { z } from 'zod';
import type { SigningKey } from '../bundle/cards.ts';
import { canonicalJson } from '../journal/canonical-json.ts';
import type { Signer } from './parties.ts';
import { signatureAlgorithm } from './statement.ts';
import { toBytes } from './text.ts';

/**
 * A JWS (RFC 7515) without its payload (appendix F): the signed value stands beside it as JSON that a person reads, and is
 * signed in its canonical form (RFC 8785), so that setting the file out anew breaks nothing.
 */
export const DetachedSignature = z.object({
  protected: z.string().min(1).max(1_000),
  signature: z.string().min(1).max(200),
});
export type DetachedSignature = z.infer<typeof DetachedSignature>;

const Header = z.object({ alg: z.literal(signatureAlgorithm), typ: z.string(), kid: z.string() });

/** @param typ what is signed: a value of one kind never passes for another */
export async function signDetached(typ: string, value: unknown, signer: Signer): Promise<DetachedSignature> {
  const jws = await new FlattenedSign(toBytes(canonicalJson(value)))
    .setProtectedHeader({ alg: signatureAlgorithm, typ, kid: signer.id })
    .sign(signer.signingPrivate);
  return { protected: jws.protected ?? '', signature: jws.signature };
}

/** Whom the signature names; undefined where it names nobody, or signs something of another kind. */
export function signerNamed(typ: string, { protected: header }: DetachedSignature): string | undefined {
  try {
    const read = Header.safeParse(decodeProtectedHeader({ protected: header, payload: '' })).data;
    return read?.typ === typ ? read.kid : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the key made this signature over this value. */
export async function isSignedWith(
  key: SigningKey,
  value: unknown,
  { protected: header, signature }: DetachedSignature,
): Promise<boolean> {
  try {
    const payload = base64url.encode(toBytes(canonicalJson(value)));
    await flattenedVerify({ protected: header, signature, payload }, key, {
      algorithms: [signatureAlgorithm],
    });
    return true;
  } catch {
    return false;
  }
}
