import type { DeviceKeys, JoinKeys, ServerCard } from '#shared/bundle/cards.ts';
import type { Admission } from '#shared/bundle/statements.ts';
import { assignOffice } from '#shared/envelope/create-keys.ts';
import { parseEnrolCode } from '#shared/envelope/enrol-code.ts';
import { sealEnrolRequest } from '#shared/envelope/enrolment.ts';
import { fingerprint } from '#shared/envelope/fingerprint.ts';
import { deviceSigner } from '#shared/envelope/parties.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { readOwnAdmission } from './admission.ts';
import type { SyncParts } from './parts.ts';
import { createRegionClient } from './region-client.ts';

export interface Enrolled {
  readonly server: ServerCard;
  readonly jws: string;
  readonly said: Admission;
}

type Line = Pick<SyncParts, 'ask' | 'clock'>;

/**
 * Asks the regional server, by the code it gave out, to take a workstation in. The server is believed only when its key
 * has the fingerprint that the code carries (SERVER_UNEXPECTED). Refuses ENROL_CODE_MISTYPED, ENROL_CODE_WRONG,
 * ENROL_OFFICE_TAKEN and everything a line may refuse. Asking again with the same code and keys is harmless.
 */
export async function askAdmission(
  line: Line,
  keys: DeviceKeys | JoinKeys,
  typed: string,
): Promise<Result<Enrolled>> {
  const code = parseEnrolCode(typed);
  if (!code.ok) return code;
  const region = createRegionClient(line);
  const server = await region.card();
  if (!server.ok) return server;
  if ((await fingerprint(server.value.signing)) !== code.value.server)
    return refuse({ code: 'SERVER_UNEXPECTED' });
  const { device, name, signing, sealing } = keys.card;
  const office = 'office' in keys.card ? keys.card.office : null;
  const at = new Date(line.clock.now()).toISOString();
  const request = { secret: code.value.secret, card: { device, name, signing, sealing }, office, at };
  const admitted = await region.admit(await sealEnrolRequest(request, deviceSigner(keys), server.value));
  if (!admitted.ok) return admitted;
  const own = office === null ? { device } : { device, office };
  const said = await readOwnAdmission(admitted.value, server.value, own);
  return said.ok ? ok({ server: said.value.server, jws: admitted.value, said: said.value }) : said;
}

/**
 * The keys of a workstation that joins an office already known to the region: the code says which. With them the
 * journal is opened, and `enrol` with the same code then brings the office.
 */
export async function joinByCode(line: Line, keys: JoinKeys, typed: string): Promise<Result<DeviceKeys>> {
  const admitted = await askAdmission(line, keys, typed);
  return admitted.ok ? ok(assignOffice(keys, admitted.value.said.office)) : admitted;
}
