import { z } from 'zod';
import { DeviceId, OfficeId } from '../journal/ids.ts';
import { VersionVector } from '../journal/version-vector.ts';
import { DeviceCard, ServerCard } from './cards.ts';
import { Slice } from './slice.ts';

/** The format this release writes. A reader refuses a higher one aloud (BUNDLE_NEWER) and never skips it. */
export const bundleFormat = 1;

/** What the clocks said when the bundle was made: evidence for a doubtful date, never a reason to refuse. */
export const ClockEvidence = z.object({
  pc: z.iso.datetime(),
  server: z.object({ at: z.iso.datetime(), epoch: z.string() }).nullable(),
});
export type ClockEvidence = z.infer<typeof ClockEvidence>;

/** One signed and sealed part of a bundle: journal slices and what the receiver needs to judge them. */
export const BundleBody = z.object({
  format: z.literal(bundleFormat),
  office: OfficeId,
  from: z.union([DeviceCard, ServerCard]),
  /** Ids of the receivers, inside the signature: a receiver cannot pass it on as if it had been meant for another. */
  to: z
    .array(z.union([DeviceId, ServerCard.shape.server]))
    .min(1)
    .max(1_000),
  slices: z.array(Slice).max(1_000),
  /** What the sender holds, so that its peers need not send it again. */
  vector: VersionVector,
  clock: ClockEvidence,
  /** From the server only: its receipt, the admission if it changed, and whether more is waiting. */
  receipt: z.string().max(4_000_000).optional(),
  admission: z.string().max(4_000_000).optional(),
  more: z.boolean().default(false),
  /** The region's own receipts for journals in it whose workstations were shut out: what it once took in it takes again. */
  witnesses: z.array(z.string().max(4_000_000)).max(100).exactOptional(),
  /** On a stick: files beside it that hold parts of attached files (SHA-256 of each). */
  chunks: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(10_000)
    .exactOptional(),
  /** On a stick from the server: its signed words on the parts it holds (`PartsReceipt`). */
  partsReceipts: z.array(z.string().max(400_000)).max(100).exactOptional(),
});
export type BundleBody = z.infer<typeof BundleBody>;

/** The format number alone, readable in any release. */
export const BundleFormat = z.object({ format: z.int().min(1) });

export function isServerCard(card: BundleBody['from']): card is ServerCard {
  return 'server' in card;
}

export function idOf(card: BundleBody['from']): string {
  return isServerCard(card) ? card.server : card.device;
}
