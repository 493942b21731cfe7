import { toBase32 } from '#shared/envelope/base32.ts';
import { ServerKeys } from '#shared/bundle/cards.ts';
import { createServerKeys } from '#shared/envelope/create-keys.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Database, Queries } from '../database/database.ts';
import type { Region } from './region.ts';

type Chance = Region['random'];

/**
 * The server's keys, id and epoch: made at the first start, kept in the database ever after. Several instances that
 * start together agree on the ones written first.
 */
export async function loadIdentity(database: Database, random: Chance, now: number): Promise<ServerKeys> {
  const known = await readIdentity(database);
  if (known) return known;
  const made = await createServerKeys({ server: newName('server', random), epoch: newName('epoch', random) });
  await database.query('insert into identity (keys, created_at) values ($1, $2) on conflict do nothing', [
    JSON.stringify(made),
    new Date(now).toISOString(),
  ]);
  const written = await readIdentity(database);
  invariant(written, 'the identity that was written is there');
  return written;
}

/**
 * To be called after the database was restored from a backup: workstations notice the new epoch and offer again
 * whatever the backup did not hold.
 */
export async function beginEpoch(database: Database, random: Chance): Promise<ServerKeys> {
  return database.transaction(async (queries) => {
    const keys = await readIdentity(queries);
    invariant(keys, 'a server has its identity before it is restored');
    const renewed = { ...keys, card: { ...keys.card, epoch: newName('epoch', random) } };
    await queries.query('update identity set keys = $1', [JSON.stringify(renewed)]);
    return renewed;
  });
}

async function readIdentity(queries: Queries): Promise<ServerKeys | undefined> {
  const [row] = await queries.query<{ keys: string }>('select keys from identity');
  return row && ServerKeys.parse(JSON.parse(row.keys));
}

function newName(kind: string, random: Chance): string {
  return `${kind}-${toBase32(random(16)).toLowerCase()}`;
}
