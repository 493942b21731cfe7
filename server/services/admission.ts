import type { DeviceId, OfficeId } from '#shared/journal/ids.ts';
import { leaseFrom } from '#shared/bundle/lease.ts';
import type { Admission } from '#shared/bundle/statements.ts';
import { serverSigner } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import type { Queries } from '../database/database.ts';
import { devicesOf } from './devices.ts';
import { regionCardOf } from './region-card.ts';
import { instantOf, type Region } from './region.ts';

/** Who belongs to the office now, as told to one of its workstations. */
export async function describeAdmission(
  region: Region,
  queries: Queries,
  office: OfficeId,
  device: DeviceId,
): Promise<Admission> {
  const known = await devicesOf(queries, office);
  return {
    office,
    device,
    devices: known.map(({ card }) => card),
    revoked: known.filter(({ revoked }) => revoked).map(({ card }) => card.device),
    server: region.keys.card,
    region: regionCardOf(region.keys, office),
    at: instantOf(region),
    until: leaseFrom(region.now()),
  };
}

export function signAdmission(region: Region, admission: Admission): Promise<string> {
  return signStatement('admission', admission, serverSigner(region.keys));
}
