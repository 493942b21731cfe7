import { decodeProtectedHeader, FlattenedSign, flattenedVerify } from 'jose';
import { z } from 'zod';
import {
  BundleFormat,
  idOf,
  ListedBody,
  listedFormat,
  PagedHead,
  pagedFormat,
  type BundleBody,
} from '../bundle/bundle-body.ts';
import type { OfficeId } from '../journal/ids.ts';
import { invariant } from '../kernel/invariant.ts';
import { readJson } from '../kernel/read-json.ts';
import { ok, refuse, type Problem, type Result } from '../kernel/result.ts';
import { deflate, inflateWithin, type Inflate } from './deflate.ts';
import { packPage, readPages } from './pages.ts';
import { concat } from './parcel.ts';
import type { Receiver, Signer, SignerOf } from './parties.ts';
import { maxUnsealedBytes } from './sealed-part.ts';
import { signatureAlgorithm } from './statement.ts';
import { toBytes, toText } from './text.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** How a body is written stands in the signature: bytes of one kind never pass for the other. */
const typeOf = { [listedFormat]: 'pdesk-bundle', [pagedFormat]: 'pdesk-pages' } as const;
const newline = 10;
const lengthBytes = 4;

const Envelope = z.object({ protected: z.string(), signature: z.string() });
const Header = z.object({
  alg: z.literal(signatureAlgorithm),
  typ: z.enum(Object.values(typeOf)),
  kid: z.string(),
});

/** A body, and who signed it. */
export interface SignedBody {
  readonly body: BundleBody;
  readonly signer: string;
}

/**
 * Signs a body with a detached, unencoded JWS (RFC 7797): one line of JSON with header and signature, then the body
 * itself. Of format 1 that is JSON, left readable to the compression around it; of format 2
 *
 *   length of the head (4 bytes, big endian) | head (JSON, deflated) | page | page | …
 *
 * where the head names the length of each page, and a page is packed on its own, so that it can be kept as it came.
 */
export async function signBody(body: BundleBody, signer: Signer): Promise<Bytes> {
  const payload = body.format === listedFormat ? toBytes(JSON.stringify(body)) : await writePaged(body);
  const { protected: header, signature } = await new FlattenedSign(payload)
    .setProtectedHeader({
      ...{ alg: signatureAlgorithm, typ: typeOf[body.format], kid: signer.id },
      ...{ b64: false, crit: ['b64'] },
    })
    .sign(signer.signingPrivate);
  return concat([toBytes(`${JSON.stringify({ protected: header, signature })}\n`), payload]);
}

async function writePaged({ slices, ...said }: BundleBody): Promise<Bytes> {
  const heads: PagedHead['slices'] = [];
  const packed: Bytes[] = [];
  for (const slice of slices) {
    invariant('pages' in slice, 'a part of format 2 holds pages');
    const { pages, ...place } = slice;
    const bytes = await Promise.all(pages.map(packPage));
    heads.push({
      ...place,
      pages: pages.map(({ events }, at) => ({ events, bytes: bytes[at]?.length ?? 0 })),
    });
    packed.push(...bytes);
  }
  const head = await deflate(toBytes(JSON.stringify({ ...said, slices: heads })));
  const length = new Uint8Array(lengthBytes);
  new DataView(length.buffer).setUint32(0, head.length);
  return concat([length, head, ...packed]);
}

const forged: Problem = { code: 'BUNDLE_FORGED' };

/**
 * Verifies a body: signed by a trusted party of the office it speaks for (or by the region), meant for this receiver.
 * Refuses BUNDLE_FORGED, BUNDLE_FOREIGN, BUNDLE_NEWER, and DEVICE_UNKNOWN or DEVICE_REVOKED of the look-up.
 */
export async function readBody(
  content: Bytes,
  receiver: Receiver,
  signerOf: SignerOf,
  inflate: Inflate = inflateWithin,
): Promise<Result<SignedBody>> {
  const { envelope, payload } = cutApart(content);
  if (!envelope) return refuse(forged);
  const trusted = await signerOf(envelope.signer);
  if (!trusted.ok) return trusted;
  if (!(await isSigned({ ...envelope, payload }, trusted.value.signing))) return refuse(forged);
  const body = await parseBody(envelope.type, payload, inflate);
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
export async function readUnverifiedBody(content: Bytes): Promise<Result<BundleBody>> {
  const { envelope, payload } = cutApart(content);
  return envelope ? parseBody(envelope.type, payload, inflateWithin) : refuse(forged);
}

interface ReadEnvelope extends z.infer<typeof Envelope> {
  readonly type: z.infer<typeof Header>['typ'];
  readonly signer: string;
}

function cutApart(content: Bytes): { envelope: ReadEnvelope | undefined; payload: Bytes } {
  const cut = content.indexOf(newline);
  return {
    envelope: readEnvelope(content.subarray(0, Math.max(cut, 0))),
    payload: content.subarray(cut + 1),
  };
}

function readEnvelope(line: Bytes): ReadEnvelope | undefined {
  const envelope = Envelope.safeParse(readJson(toText(line)));
  if (!envelope.success) return undefined;
  try {
    const header = Header.safeParse(decodeProtectedHeader({ ...envelope.data, payload: '' }));
    if (!header.success) return undefined;
    return { ...envelope.data, type: header.data.typ, signer: header.data.kid };
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

async function parseBody(
  type: ReadEnvelope['type'],
  payload: Bytes,
  inflate: Inflate,
): Promise<Result<BundleBody>> {
  if (type === typeOf[pagedFormat]) return parsePaged(payload, inflate);
  const value = readJson(toText(payload));
  const body = ListedBody.safeParse(value);
  return body.success ? ok(body.data) : refuse(whyUnread(value));
}

async function parsePaged(payload: Bytes, inflate: Inflate): Promise<Result<BundleBody>> {
  const start =
    payload.length < lengthBytes ? 0 : new DataView(payload.buffer, payload.byteOffset).getUint32(0);
  const end = lengthBytes + start;
  const text = await inflate(payload.slice(lengthBytes, end), maxUnsealedBytes).catch(() => undefined);
  const value = readJson(text && toText(text));
  const head = PagedHead.safeParse(value);
  if (!head.success) return refuse(whyUnread(value));
  const limit = maxUnsealedBytes - (text?.length ?? 0);
  const slices = await readPages(head.data.slices, payload.subarray(end), { inflate, limit });
  return slices.ok ? ok({ ...head.data, slices: slices.value }) : slices;
}

function whyUnread(value: unknown): Problem {
  const format = BundleFormat.safeParse(value);
  const isNewer = format.success && format.data.format > pagedFormat;
  return { code: isNewer ? 'BUNDLE_NEWER' : 'BUNDLE_NOT_A_BUNDLE' };
}
