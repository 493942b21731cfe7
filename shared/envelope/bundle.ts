import { bundleFormat, type BundleBody } from '../bundle/bundle-body.ts';
import { invariant } from '../kernel/invariant.ts';
import { ok, refuse, type Problem, type Result } from '../kernel/result.ts';
import { packParcel, unpackParcel } from './parcel.ts';
import type { Receiver, Recipient, Signer, SignerOf } from './parties.ts';
import { seal, unseal } from './sealed-part.ts';
import { readBody, readUnverifiedBody, signBody, type SignedBody } from './signed-body.ts';
import { sha256Hex } from './text.ts';

/** The extension of a bundle on a stick. */
export const bundleExtension = 'pdesk';

/** What a sender puts into one part; format and receivers are added by `sealBundle`. */
export type BundleContent = Omit<BundleBody, 'format' | 'to'>;

export interface OpenedBundle {
  /** SHA-256 of the file: its name on the wire and in the receipt. */
  readonly id: string;
  readonly parts: readonly SignedBody[];
  /** Parts that could not be read, by their place in the file (the first is 1), each with its reason. */
  readonly refused: readonly { readonly part: number; readonly problem: Problem }[];
}

/**
 * Signs each part, seals it to every receiver and packs the parts into one file.
 * @param contents one or more parts of bounded size (`cutParts`)
 * @param recipients the regional server, workstations of the office, or both
 */
export async function sealBundle(
  contents: readonly BundleContent[],
  signer: Signer,
  recipients: readonly Recipient[],
): Promise<Uint8Array<ArrayBuffer>> {
  invariant(contents.length > 0, 'a bundle has at least one part');
  const to = recipients.map(({ id }) => id);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const content of contents) {
    const signed = await signBody({ ...content, format: bundleFormat, to }, signer);
    parts.push(await seal(signed, recipients));
  }
  return packParcel(parts);
}

/**
 * Opens a bundle. A damaged or truncated part is reported in `refused` and the rest is read; when no part can be read
 * the first problem is the answer (BUNDLE_NOT_A_BUNDLE, _TRUNCATED, _DAMAGED, _FOREIGN, _FORGED, _NEWER,
 * DEVICE_UNKNOWN, DEVICE_REVOKED).
 * @param signerOf whom the reader trusts
 */
export async function openBundle(
  bytes: Uint8Array<ArrayBuffer>,
  receiver: Receiver,
  signerOf: SignerOf,
): Promise<Result<OpenedBundle>> {
  const parcel = await unpackParcel(bytes);
  if (!parcel.ok) return parcel;
  const parts: SignedBody[] = [];
  const refused: { part: number; problem: Problem }[] = [];
  for (const [index, part] of parcel.value.entries()) {
    const opened = await openPart(part, receiver, signerOf);
    if (opened.ok) parts.push(opened.value);
    else refused.push({ part: index + 1, problem: opened.problem });
  }
  const [first] = refused;
  if (parts.length === 0 && first) return refuse(first.problem);
  return ok({ id: await bundleId(bytes), parts, refused });
}

/** Hex SHA-256 of the file. */
export async function bundleId(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return sha256Hex(bytes);
}

async function openPart(
  part: Result<Uint8Array<ArrayBuffer>>,
  receiver: Receiver,
  signerOf: SignerOf,
): Promise<Result<SignedBody>> {
  if (!part.ok) return part;
  const content = await unseal(part.value, receiver);
  return content.ok ? readBody(content.value, receiver, signerOf) : content;
}

/**
 * Looks into the first part without knowing its signer: a workstation joining by stick learns so which office answers
 * and whose fingerprint a person must compare. Nothing of it may be used before that.
 */
export async function peekBundle(
  bytes: Uint8Array<ArrayBuffer>,
  receiver: Receiver,
): Promise<Result<BundleBody>> {
  const parcel = await unpackParcel(bytes);
  if (!parcel.ok) return parcel;
  const [part] = parcel.value;
  invariant(part, 'a parcel has at least one part');
  if (!part.ok) return part;
  const content = await unseal(part.value, receiver);
  return content.ok ? readUnverifiedBody(content.value) : content;
}
