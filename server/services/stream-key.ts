import type { DeviceId, OfficeId } from '#shared/journal/ids.ts';

/** One journal: a workstation in one life. */
export interface StreamKey {
  readonly office: OfficeId;
  readonly device: DeviceId;
  readonly incarnation: number;
}

/** PostgreSQL's integer; a number from outside is brought within it before it is compared. */
const maxInteger = 2_147_483_647;

/** The condition that names one journal, and its parameters: $1, $2 and $3. */
export const ofStream = 'office = $1 and device = $2 and incarnation = $3';

export function keyOf({ office, device, incarnation }: StreamKey): [OfficeId, DeviceId, number] {
  return [office, device, Math.min(incarnation, maxInteger)];
}
