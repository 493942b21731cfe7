import { DeviceCard } from '#shared/bundle/cards.ts';
import type { DeviceId, OfficeId } from '#shared/journal/ids.ts';
import type { TrustedSigner } from '#shared/envelope/parties.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Queries } from '../database/database.ts';

export interface KnownDevice {
  readonly card: DeviceCard;
  readonly revoked: boolean;
}

interface DeviceRow extends Record<string, unknown> {
  card: string;
  revoked: boolean;
}

const columns = 'card, revoked_at is not null as revoked';

export async function findDevice(queries: Queries, device: string): Promise<KnownDevice | undefined> {
  const [row] = await queries.query<DeviceRow>(`select ${columns} from devices where device = $1`, [device]);
  return row && toDevice(row);
}

/** Every workstation of an office, also the revoked ones: their past stands. */
export async function devicesOf(queries: Queries, office: OfficeId): Promise<KnownDevice[]> {
  const rows = await queries.query<DeviceRow>(
    `select ${columns} from devices where office = $1 order by admitted_at, device`,
    [office],
  );
  return rows.map(toDevice);
}

/** Takes a workstation in. The first card under a name stands, whoever brings another. */
export async function admitDevice(queries: Queries, card: DeviceCard, at: string): Promise<void> {
  await queries.query(
    `insert into devices (device, office, card, admitted_at) values ($1, $2, $3, $4)
     on conflict (device) do nothing`,
    [card.device, card.office, JSON.stringify(card), at],
  );
}

export async function revokeDevice(queries: Queries, device: DeviceId, at: string): Promise<boolean> {
  const rows = await queries.query(
    'update devices set revoked_at = coalesce(revoked_at, $2) where device = $1 returning device',
    [device, at],
  );
  return rows.length > 0;
}

/** Remembers that a workstation was heard from, for the list of those that were not. */
export async function noteHeard(queries: Queries, device: string, at: string): Promise<void> {
  await queries.query('update devices set heard_at = $2 where device = $1', [device, at]);
}

/** Whom the server listens to. Refuses DEVICE_UNKNOWN and DEVICE_REVOKED. */
export async function trustedSigner(queries: Queries, id: string): Promise<Result<TrustedSigner>> {
  const known = await findDevice(queries, id);
  if (!known) return refuse({ code: 'DEVICE_UNKNOWN' });
  if (known.revoked) return refuse({ code: 'DEVICE_REVOKED' });
  return ok({ signing: known.card.signing, office: known.card.office });
}

function toDevice({ card, revoked }: DeviceRow): KnownDevice {
  return { card: DeviceCard.parse(JSON.parse(card)), revoked };
}
