import { decodeProtectedHeader, FlattenedSign, flattenedVerify } from 'jose';
import { z } from 'zod';
import { BundleBody, BundleFormat, bundleFormat, idOf } from '../bundle/bundle-body.ts';
import type { OfficeId } from '../journal/ids.ts';
import { ok, refuse, type Problem, type Result } from '../kernel/result.ts';
import { concat } from './parcel.ts';
import type { Receiver, Signer, SignerOf } from './parties.ts';
import { signatureAlgorithm } from './statement.ts';
import { readJson } from '../kernel/read-json.ts';
import { toBytes, toText } from './text.ts';

const bodyType = 'pdesk-bundle';
const newline = 10;

const Envelope = z.object({ protected: z.string(), signature: z.string() });
const Header = z.object({ alg: z.literal(signatureAlgorithm), typ: z.literal(bodyType), kid: z.string() });

/** A body, and who signed it. */
export interface SignedBody {
  readonly body: BundleBody;
  readonly signer: string;
}

/**
 * Signs a body with a detached, unencoded JWS (RFC 7797): one line of JSON with header and signature, then the body
 * itself, which so stays readable to the compression around it.
 */
export async function signBody(body: BundleBody, signer: Signer): Promise<Uint8Array> {
  const payload = toBytes(JSON.stringify(body));
  const { protected: header, signature } = await new FlattenedSign(payload)
    .setProtectedHeader({ alg: signatureAlgorithm, typ: bodyType, kid: signer.id, b64: false, crit: ['b64'] })
    .sign(signer.signingPrivate);
  return concat([toBytes(`${JSON.stringify({ protected: header, signature })}\n`), payload]);
}

const forged: Problem = { code: 'BUNDLE_FORGED' };

/**
 * Verifies a body: signed by a trusted party of the office it speaks for (or by the region), meant for this receiver.
 * Refuses BUNDLE_FORGED, BUNDLE_FOREIGN, BUNDLE_NEWER, and DEVICE_UNKNOWN or DEVICE_REVOKED of the look-up.
 */
export async function readBody(
  content: Uint8Array,
  receiver: Receiver,
  signerOf: SignerOf,
): Promise<Result<SignedBody>> {
  const cut = content.indexOf(newline);
  const payload = content.subarray(cut + 1);
  const envelope = readEnvelope(content.subarray(0, Math.max(cut, 0)));
  if (!envelope) return refuse(forged);
  const trusted = await signerOf(envelope.signer);
  if (!trusted.ok) return trusted;
  if (!(await isSigned({ ...envelope, payload }, trusted.value.signing))) return refuse(forged);
  const body = parseBody(readJson(toText(payload)));
  if (!body.ok) return body;
  if (idOf(body.value.from) !== envelope.signer) return refuse(forged);
  const offices = [trusted.value.office, receiver.office];
  if (!body.value.to.includes(receiver.id) || !offices.every((office) => speaksFor(office, body.value)))
    return refuse({ code: 'BUNDLE_FOREIGN' });
  return ok({ body: body.value, signer: envelope.signer });
}

/** A party without an office is the region, which speaks and listens for all of them. */
function speaksFor(office: OfficeId | null, body: BundleBody): boolean {
  return office === null || office === body.office;
}

/** The body without asking who signed it, for a workstation that joins an office it does not yet know. */
export function readUnverifiedBody(content: Uint8Array): Result<BundleBody> {
  return parseBody(readJson(toText(content.subarray(content.indexOf(newline) + 1))));
}

function readEnvelope(line: Uint8Array): (z.infer<typeof Envelope> & { signer: string }) | undefined {
  const envelope = Envelope.safeParse(readJson(toText(line)));
  if (!envelope.success) return undefined;
  try {
    const header = Header.safeParse(decodeProtectedHeader({ ...envelope.data, payload: '' }));
    return header.success ? { ...envelope.data, signer: header.data.kid } : undefined;
  } catch {
    return undefined;
  }
}

async function isSigned(
  jws: { protected: string; signature: string; payload: Uint8Array },
  key: { kty: 'OKP'; x: string },
): Promise<boolean> {
  try {
    await flattenedVerify(jws, key, { algorithms: [signatureAlgorithm] });
    return true;
  } catch {
    return false;
  }
}

function parseBody(value: unknown): Result<BundleBody> {
  const body = BundleBody.safeParse(value);
  if (body.success) return ok(body.data);
  const format = BundleFormat.safeParse(value);
  if (format.success && format.data.format > bundleFormat) return refuse({ code: 'BUNDLE_NEWER' });
  return refuse({ code: 'BUNDLE_NOT_A_BUNDLE' });
}
