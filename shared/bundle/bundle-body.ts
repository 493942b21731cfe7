import { z } from 'zod';
import { DeviceId, OfficeId } from '../journal/ids.ts';
import { VersionVector } from '../journal/version-vector.ts';
import { DeviceCard, ServerCard } from './cards.ts';
import { ListedSlice, maxSliceEvents, pageEvents, SlicePlace, type Slice } from './slice.ts';

/** The formats a reader of this release understands. It refuses a higher one aloud (BUNDLE_NEWER) and never skips it. */
export const listedFormat = 1;
export const pagedFormat = 2;

/** What the clocks said when the bundle was made: evidence for a doubtful date, never a reason to refuse. */
export const ClockEvidence = z.object({
  pc: z.iso.datetime(),
  server: z.object({ at: z.iso.datetime(), epoch: z.string() }).nullable(),
});
export type ClockEvidence = z.infer<typeof ClockEvidence>;

const maxSlices = 1_000;

/** What a part says beside its slices. */
const Said = z.object({
  office: OfficeId,
  from: z.union([DeviceCard, ServerCard]),
  /** Ids of the receivers, inside the signature: a receiver cannot pass it on as if it had been meant for another. */
  to: z
    .array(z.union([DeviceId, ServerCard.shape.server]))
    .min(1)
    .max(1_000),
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

/** A part of format 1 is one JSON text, its events in it. */
export const ListedBody = Said.extend({
  format: z.literal(listedFormat),
  slices: z.array(ListedSlice).max(maxSlices),
});

/** How many events a page behind the head holds, and how many bytes it is packed into. */
const PageSize = z.object({ events: z.int().min(1).max(pageEvents), bytes: z.int().min(1) });

/** A part of format 2 begins with this; the pages it names follow, in its order. */
export const PagedHead = Said.extend({
  format: z.literal(pagedFormat),
  slices: z
    .array(
      SlicePlace.extend({
        pages: z
          .array(PageSize)
          .min(1)
          .refine((pages) => pages.reduce((sum, { events }) => sum + events, 0) <= maxSliceEvents),
      }),
    )
    .max(maxSlices),
});
export type PagedHead = z.infer<typeof PagedHead>;

/** One signed and sealed part of a bundle: journal slices and what the receiver needs to judge them. */
export interface BundleBody extends z.infer<typeof Said> {
  readonly format: typeof listedFormat | typeof pagedFormat;
  readonly slices: Slice[];
}

/** The format number alone, readable in any release. */
export const BundleFormat = z.object({ format: z.int().min(1) });

export function isServerCard(card: BundleBody['from']): card is ServerCard {
  return 'server' in card;
}

export function idOf(card: BundleBody['from']): string {
  return isServerCard(card) ? card.server : card.device;
}
