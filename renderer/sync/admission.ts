import { Admission } from '#shared/bundle/statements.ts';
import type { ServerCard } from '#shared/bundle/cards.ts';
import { toOffice } from '#shared/cases/drafting.ts';
import { admissionOf, seriesOf } from '#shared/cases/numbers/next-number.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { readStatement } from '#shared/envelope/statement.ts';
import type { DeviceId, OfficeId } from '#shared/journal/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Ledger } from './ledger.ts';
import type { SyncParts } from './parts.ts';
import type { SyncDesk } from './sync-desk.ts';

/** Reads the server's word on who belongs to an office; refuses SERVER_ANSWER_MALFORMED. */
export async function readAdmission(jws: string, server: ServerCard): Promise<Result<Admission>> {
  const read = await readStatement('admission', jws, (id) =>
    id === server.server
      ? ok({ signing: server.signing, office: null })
      : refuse({ code: 'SERVER_ANSWER_MALFORMED' }),
  );
  return read.ok ? ok(read.value.statement) : read;
}

/** The server's word given to this very workstation. */
export async function readOwnAdmission(
  jws: string,
  server: ServerCard,
  own: { readonly device: DeviceId; readonly office?: OfficeId },
): Promise<Result<Admission>> {
  const read = await readAdmission(jws, server);
  if (!read.ok) return read;
  const { device, office, server: named } = read.value;
  const isOwn =
    device === own.device && (own.office ?? office) === office && named.signing.x === server.signing.x;
  return isOwn ? read : refuse({ code: 'SERVER_ANSWER_MALFORMED' });
}

/**
 * An admission that a colleague's workstation vouches for with its own signature. From it a workstation without a link
 * learns its region and its peers; a server already known is not exchanged for another.
 */
export async function takeCarriedAdmission(
  ledger: Ledger,
  jws: string,
  { office, device }: { readonly office: OfficeId; readonly device: DeviceId },
): Promise<void> {
  const claimed = Admission.safeParse(parsePayload(jws));
  const { server, admission, request } = ledger.now;
  if (!claimed.success) return;
  const read = await readAdmission(jws, server ?? claimed.data.server);
  if (!read.ok || read.value.office !== office) return;
  if (admission && admission.said.at >= read.value.at) return;
  const isIn = read.value.devices.some((card) => card.device === device);
  const asked = isIn ? null : request;
  ledger.change({ server: read.value.server, admission: { jws, said: read.value }, request: asked });
}

function parsePayload(jws: string): unknown {
  try {
    const payload = (jws.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Records this workstation in the office's journal when it is not there yet, and gives it another series of numbers when
 * two workstations that joined at the same time took the same one (the one with the later name gives way), or when it came
 * back from a backup and may have forgotten numbers of its own.
 */
async function recordOwnCard({ store, keys }: Pick<SyncParts, 'store' | 'keys'>): Promise<Result<null>> {
  const state = store.state();
  if (!state.office || !lacksSeries(state, keys.card.device)) return ok(null);
  const drafted = toOffice('device.admitted', admissionOf(keys.card, state), state);
  invariant(drafted.ok, 'a card that was made here can be recorded');
  const appended = await store.append(drafted.value);
  return appended.ok ? ok(null) : appended;
}

/**
 * Records which server has taken the office in: the notes of the sync client can be lost, the journal cannot. A renewed
 * epoch of the same server is not recorded, it comes with every answer.
 */
async function recordServer({ store, ledger }: Pick<SyncDesk, 'store' | 'ledger'>): Promise<Result<null>> {
  const state = store.state();
  const { server } = ledger.now;
  if (!state.office || !server || state.server?.signing.x === server.signing.x) return ok(null);
  const drafted = toOffice('office.joinedRegion', { server }, state);
  invariant(drafted.ok, 'a card that a server has signed can be recorded');
  const appended = await store.append(drafted.value);
  return appended.ok ? ok(null) : appended;
}

/** What the journal is to say of this workstation and its region, once both have met. */
export async function recordStanding(desk: SyncDesk): Promise<Result<null>> {
  const card = await recordOwnCard(desk);
  return card.ok ? recordServer(desk) : card;
}

function lacksSeries(state: OfficeState, device: DeviceId): boolean {
  const own = seriesOf(state, device);
  if (own === undefined) return true;
  return [...state.devices.values()].some(({ card, series }) => series === own && card.device < device);
}
