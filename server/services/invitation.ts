import { OfficeId } from '#shared/journal/ids.ts';
import { serverSigner } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import { instantOf, type Region } from './region.ts';

/**
 * What a workstation without a line must know of the region to seal its request: public, and believed by the code only.
 * @param slot the region's own name of the office
 * @returns a signed `Invitation`
 */
export async function signInvitation(region: Region, slot: string): Promise<string> {
  const [row] = await region.database.query<{ office: string | null }>(
    'select office from offices where slot = $1',
    [slot],
  );
  const office = typeof row?.office === 'string' ? OfficeId.parse(row.office) : null;
  const { keys } = region;
  return signStatement('invitation', { card: keys.card, office, at: instantOf(region) }, serverSigner(keys));
}
