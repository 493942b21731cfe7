import { z } from 'zod';
import type { JournalEvent } from '../journal/journal-event.ts';
import { DeviceId, isRegionDevice, OfficeId } from '../journal/ids.ts';

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Public keys as JSON Web Keys of RFC 8037: Ed25519 signs, X25519 receives. */
export const SigningKey = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: coordinate });
export type SigningKey = z.infer<typeof SigningKey>;
export const SealingKey = z.object({ kty: z.literal('OKP'), crv: z.literal('X25519'), x: coordinate });
export type SealingKey = z.infer<typeof SealingKey>;

/** The private halves. The caller keeps them sealed; they never travel. */
export const SigningPrivateKey = SigningKey.extend({ d: coordinate });
export type SigningPrivateKey = z.infer<typeof SigningPrivateKey>;
export const SealingPrivateKey = SealingKey.extend({ d: coordinate });
export type SealingPrivateKey = z.infer<typeof SealingPrivateKey>;

/** A workstation as the others know it: whose it is, how to recognise its signature, how to seal to it. */
export const DeviceCard = z.object({
  device: DeviceId,
  office: OfficeId,
  /** What people call the workstation, e.g. "Кеңсе-2". */
  name: z.string().min(1).max(100),
  signing: SigningKey,
  sealing: SealingKey,
});
export type DeviceCard = z.infer<typeof DeviceCard>;

/** A workstation that has not yet been told which office it joins. */
export const DeviceCandidate = DeviceCard.omit({ office: true });
export type DeviceCandidate = z.infer<typeof DeviceCandidate>;

/** All a workstation signs and opens with. */
export const DeviceKeys = z.object({
  card: DeviceCard,
  signingPrivate: SigningPrivateKey,
  sealingPrivate: SealingPrivateKey,
});
export type DeviceKeys = z.infer<typeof DeviceKeys>;

/** The keys of a workstation on its way into an office. */
export const JoinKeys = DeviceKeys.extend({ card: DeviceCandidate });
export type JoinKeys = z.infer<typeof JoinKeys>;

/** The regional server; its epoch changes when it was restored from a backup. */
export const ServerCard = z.object({
  server: z.string().regex(/^[a-z0-9-]{1,64}$/),
  epoch: z.string().regex(/^[a-z0-9-]{1,64}$/),
  signing: SigningKey,
  sealing: SealingKey,
});
export type ServerCard = z.infer<typeof ServerCard>;

export const ServerKeys = z.object({
  card: ServerCard,
  signingPrivate: SigningPrivateKey,
  sealingPrivate: SealingPrivateKey,
});
export type ServerKeys = z.infer<typeof ServerKeys>;

const deviceAdmitted = z.object({
  type: z.literal('device.admitted'),
  payload: z.object({ card: DeviceCard }),
});

/**
 * The card an event of the journal admits to its office; undefined for every other event, for foreign cards, and for a
 * name of the region's: that card comes from the server's own word alone.
 */
export function admittedCard(event: JournalEvent): DeviceCard | undefined {
  const parsed = deviceAdmitted.safeParse(event);
  const card = parsed.success ? parsed.data.payload.card : undefined;
  return card?.office === event.office && !isRegionDevice(card.device) ? card : undefined;
}

/**
 * Every workstation the journal has admitted. The first card of a device stands: a later event cannot put another
 * key under a known name.
 */
export function admittedCards(events: Iterable<JournalEvent>): Map<DeviceId, DeviceCard> {
  const cards = new Map<DeviceId, DeviceCard>();
  for (const event of events) {
    const card = event.type === 'device.admitted' ? admittedCard(event) : undefined;
    if (card && !cards.has(card.device)) cards.set(card.device, card);
  }
  return cards;
}
