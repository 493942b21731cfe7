import { createHash } from 'node:crypto';
import type { DeviceCard, ServerKeys } from '#shared/bundle/cards.ts';
import { regionDeviceId, type OfficeId } from '#shared/journal/ids.ts';

/**
 * Under which name and key the region writes into the journal of an office. It follows from the server's own identity,
 * so every instance, and a server set back to a backup, gives the same.
 */
export function regionCardOf({ card }: ServerKeys, office: OfficeId): DeviceCard {
  const name = createHash('sha256').update(`${card.server} ${office}`).digest('hex').slice(0, 32);
  const { signing, sealing } = card;
  return { device: regionDeviceId(name), office, name: card.server, signing, sealing };
}
