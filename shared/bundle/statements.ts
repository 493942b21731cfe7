import { z } from 'zod';
import { DeviceId, OfficeId } from '../journal/ids.ts';
import { VersionVector } from '../journal/version-vector.ts';
import { DeviceCandidate, DeviceCard, ServerCard } from './cards.ts';
import { PartName } from './content.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A bundle is named by the SHA-256 of its file. */
export const BundleName = hash;
const nonce = z.string().regex(/^[a-z0-9-]{16,64}$/);
const instant = z.iso.datetime();
const stream = { device: DeviceId, incarnation: z.int().min(1) };

/** "My journal reads so up to here": signed by its own device, so no carrier can add to it or alter it. */
export const HeadStatement = z.object({ office: OfficeId, ...stream, seq: z.int().min(1), head: hash });
export type HeadStatement = z.infer<typeof HeadStatement>;

/** How much of one device's journal the server holds; zero and 64 zeros when nothing. */
export const Held = z.object({ ...stream, upTo: z.int().min(0), head: hash });
export type Held = z.infer<typeof Held>;

/**
 * The server's word on what it holds. A record leaves the outbox by this and by nothing else.
 * `bundle` scope speaks of the journals in one bundle, `office` scope of every journal of the office.
 */
export const Receipt = z.object({
  scope: z.enum(['bundle', 'office']),
  office: OfficeId,
  /** Whom it was given to. */
  device: DeviceId,
  /** SHA-256 of the bundle, or the nonce of the question it answers: proof that it is not an older answer. */
  answers: z.union([hash, nonce]),
  accepted: z.array(Held).max(10_000),
  /** What was not taken and why (a problem code, perhaps of a newer release); the rest of the bundle was. */
  refused: z.array(z.object({ ...stream, code: z.string().max(60) })).max(10_000),
  server: ServerCard.shape.server,
  epoch: ServerCard.shape.epoch,
  at: instant,
});
export type Receipt = z.infer<typeof Receipt>;

/** The server's word on who belongs to the office. */
export const Admission = z.object({
  office: OfficeId,
  device: DeviceId,
  devices: z.array(DeviceCard).max(1_000),
  revoked: z.array(DeviceId).max(1_000),
  server: ServerCard,
  /** Whose journal the region's own acts on this office stand in; absent in the word of an older server. */
  region: DeviceCard.exactOptional(),
  at: instant,
  /** Until when this word is believed without a newer one; absent in the word of an older server. */
  until: instant.exactOptional(),
});
export type Admission = z.infer<typeof Admission>;

/** "Send me what I lack." `knows` is the digest of the admission already held, so that it is not sent again. */
export const PullRequest = z.object({
  office: OfficeId,
  device: DeviceId,
  vector: VersionVector,
  at: instant,
  nonce,
  knows: hash.nullable(),
  /** The newest format of a bundle that the workstation reads; absent where that is the first. */
  reads: z.int().min(1).exactOptional(),
});
export type PullRequest = z.infer<typeof PullRequest>;

/** A workstation with a code asks the server to take it in; an office founded on it is named, else the server names one. */
export const EnrolRequest = z.object({
  secret: z.string().max(40),
  card: DeviceCandidate,
  office: OfficeId.nullable(),
  at: instant,
});
export type EnrolRequest = z.infer<typeof EnrolRequest>;

/**
 * The region's public card for a workstation that joins without a line, as a file. It lets nobody in by itself: that
 * takes a code, and the code names the one server whose card is believed. `office` is null before anybody has joined it.
 */
export const Invitation = z.object({ card: ServerCard, office: OfficeId.nullable(), at: instant });
export type Invitation = z.infer<typeof Invitation>;

/** How many parts one question may name. */
export const maxAskedParts = 2_000;
const partNames = z.array(PartName).max(maxAskedParts);

/** "Which of these parts do you hold?" */
export const PartsQuestion = z.object({
  office: OfficeId,
  device: DeviceId,
  parts: partNames,
  at: instant,
  nonce,
});
export type PartsQuestion = z.infer<typeof PartsQuestion>;

/** The server's word on the parts it holds: an attachment leaves the outbox when all of its parts are named. */
export const PartsReceipt = z.object({
  office: OfficeId,
  device: DeviceId,
  /** The nonce of the question. */
  answers: nonce,
  held: partNames,
  server: ServerCard.shape.server,
  epoch: ServerCard.shape.epoch,
  at: instant,
});
export type PartsReceipt = z.infer<typeof PartsReceipt>;

/** "Take this part" when its bytes follow, "give me this part" when they do not. */
export const PartRequest = z.object({ office: OfficeId, device: DeviceId, part: PartName, at: instant });
export type PartRequest = z.infer<typeof PartRequest>;
