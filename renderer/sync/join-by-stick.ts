import type { DeviceKeys, JoinKeys, ServerCard } from '#shared/bundle/cards.ts';
import { assignOffice } from '#shared/envelope/create-keys.ts';
import { parseEnrolCode } from '#shared/envelope/enrol-code.ts';
import { requestExtension, sealEnrolRequest } from '#shared/envelope/enrolment.ts';
import { fingerprint } from '#shared/envelope/fingerprint.ts';
import { deviceSigner } from '#shared/envelope/parties.ts';
import { readIntroduction } from '#shared/envelope/statement.ts';
import { toText } from '#shared/envelope/text.ts';
import type { OfficeId } from '#shared/journal/ids.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { toBase64 } from '../bridge/base64.ts';
import { fileNameOf } from './file-name.ts';
import type { SyncDesk } from './sync-desk.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the region gave a workstation that has no line to it: a file, and on paper the code. */
export interface InvitationAndCode {
  readonly file: Bytes;
  readonly code: string;
}

interface Invited {
  readonly server: ServerCard;
  readonly office: OfficeId | null;
  readonly secret: string;
}

/** The file is believed only when its key has the fingerprint that the code carries (SERVER_UNEXPECTED). */
async function readInvitation({ file, code: typed }: InvitationAndCode): Promise<Result<Invited>> {
  const code = parseEnrolCode(typed);
  if (!code.ok) return code;
  const read = await readIntroduction('invitation', toText(file) ?? '');
  if (!read.ok) return read;
  const { card, office } = read.value;
  if ((await fingerprint(card.signing)) !== code.value.server) return refuse({ code: 'SERVER_UNEXPECTED' });
  return ok({ server: card, office, secret: code.value.secret });
}

/**
 * The keys of a workstation that joins a known office without a line: the region's file names the office. Refuses
 * ENROL_CODE_MISTYPED, INVITATION_MALFORMED, SERVER_UNEXPECTED and INVITATION_WITHOUT_OFFICE.
 */
export async function joinByInvitation(
  keys: JoinKeys,
  invitation: InvitationAndCode,
): Promise<Result<DeviceKeys>> {
  const invited = await readInvitation(invitation);
  if (!invited.ok) return invited;
  const { office } = invited.value;
  return office === null ? refuse({ code: 'INVITATION_WITHOUT_OFFICE' }) : ok(assignOffice(keys, office));
}

/**
 * Seals the request to be taken in and keeps it, so that it can be written as often as sticks are lost. From now on the
 * server of the file is believed, and its answer is read like any bundle. Refuses as {@link joinByInvitation} does, and
 * ENROL_OFFICE_TAKEN where the file speaks of another office.
 */
export async function prepareRequest(
  { keys, ledger, clock, memory }: SyncDesk,
  invitation: InvitationAndCode,
): Promise<Result<null>> {
  const invited = await readInvitation(invitation);
  if (!invited.ok) return invited;
  const { server, office: named, secret } = invited.value;
  const { office, ...candidate } = keys.card;
  if (named !== null && named !== office) return refuse({ code: 'ENROL_OFFICE_TAKEN' });
  const at = new Date(clock.now()).toISOString();
  const request = { secret, card: candidate, office, at };
  const sealed = await sealEnrolRequest(request, deviceSigner(keys), server);
  memory.refused.clear();
  ledger.change({ server, request: toBase64(sealed) });
  await ledger.keep();
  return ledger.notKept ? refuse(ledger.notKept) : ok(null);
}

/** Writes the request that was prepared; answers where it lies, in words for the user. */
export async function writeRequest(desk: SyncDesk, place: string): Promise<Result<string>> {
  const { request } = desk.ledger.now;
  if (request === null) return refuse({ code: 'DEVICE_UNKNOWN' });
  const name = fileNameOf(desk, requestExtension);
  const file = await desk.ask('files.write', { place, name, content: request });
  return file.ok ? ok(file.value.shown) : file;
}
