import { listedFormat, pagedFormat, type BundleBody } from '../bundle/bundle-body.ts';
import { invariant } from '../kernel/invariant.ts';
import { ok, refuse, type Problem, type Result } from '../kernel/result.ts';
import type { Inflate } from './deflate.ts';
import { packParcel, unpackParcel } from './parcel.ts';
import type { Receiver, Recipient, Signer, SignerOf } from './parties.ts';
import { seal, unseal } from './sealed-part.ts';
import { readBody, readUnverifiedBody, signBody, type SignedBody } from './signed-body.ts';
import { sha256Hex } from './text.ts';

/** The extension of a bundle on a stick. */
export const bundleExtension = 'pdesk';

/** What a sender puts into one part; receivers are added by `sealBundle`, and the format that its slices are of. */
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
  const formats = contents.map(formatOf);
  for (const [at, content] of contents.entries()) {
    const format = formats[at] ?? pagedFormat;
    const signed = await signBody({ ...content, format, to }, signer);
    parts.push(await seal(signed, recipients, { isPacked: format === pagedFormat }));
  }
  return packParcel(parts, formats.includes(pagedFormat) ? pagedFormat : listedFormat);
}

/** Pages, unless they are written as a reader of before reads them. */
function formatOf({ slices }: BundleContent): BundleBody['format'] {
  return slices.some((slice) => 'events' in slice) ? listedFormat : pagedFormat;
}

/**
 * Opens a bundle. A damaged or truncated part is reported in `refused` and the rest is read; when no part can be read
 * the first problem is the answer (BUNDLE_NOT_A_BUNDLE, _TRUNCATED, _DAMAGED, _FOREIGN, _FORGED, _NEWER,
 * DEVICE_UNKNOWN, DEVICE_REVOKED).
 * @param signerOf whom the reader trusts
 * @param inflate a faster one where the platform has it
 */
export async function openBundle(
  bytes: Uint8Array<ArrayBuffer>,
  receiver: Receiver,
  signerOf: SignerOf,
  inflate?: Inflate,
): Promise<Result<OpenedBundle>> {
  const parcel = await unpackParcel(bytes);
  if (!parcel.ok) return parcel;
  const parts: SignedBody[] = [];
  const refused: { part: number; problem: Problem }[] = [];
  for (const [index, part] of parcel.value.entries()) {
    const opened = part.ok ? await openPart(part.value, { receiver, signerOf, inflate }) : part;
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

interface Opening {
  readonly receiver: Receiver;
  readonly signerOf: SignerOf;
  readonly inflate: Inflate | undefined;
}

async function openPart(
  part: Uint8Array<ArrayBuffer>,
  { receiver, signerOf, inflate }: Opening,
): Promise<Result<SignedBody>> {
  const content = await unseal(part, receiver);
  return content.ok ? readBody(content.value, receiver, signerOf, inflate) : content;
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
