import { createHash } from 'node:crypto';
import { toBase32 } from '#shared/envelope/base32.ts';
import { createEnrolCode } from '#shared/envelope/enrol-code.ts';
import { openEnrolRequest } from '#shared/envelope/enrolment.ts';
import { fingerprint } from '#shared/envelope/fingerprint.ts';
import { isRegionDevice, OfficeId } from '#shared/journal/ids.ts';
import type { DeviceCard } from '#shared/bundle/cards.ts';
import type { Admission, EnrolRequest } from '#shared/bundle/statements.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import type { Queries } from '../database/database.ts';
import { describeAdmission, signAdmission } from './admission.ts';
import { admitDevice, findDevice } from './devices.ts';
import { instantOf, type Region } from './region.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const codeDays = 14;

/**
 * A one-time code that lets one workstation into an office; valid for two weeks.
 * @param slot the region's own name of the office, e.g. "medeu"; the office's id comes with its first workstation
 * @returns 25 characters in five groups; only a hash of the secret is kept
 */
export async function createCode(region: Region, slot: string): Promise<string> {
  const { secret, text } = createEnrolCode(region.random(8), await fingerprint(region.keys.card.signing));
  const expires = new Date(region.now() + codeDays * dayMs).toISOString();
  await region.database.transaction(async (queries) => {
    await queries.query('insert into offices (slot) values ($1) on conflict do nothing', [slot]);
    await queries.query('insert into enrol_codes (secret_hash, slot, expires_at) values ($1, $2, $3)', [
      hashOf(secret),
      slot,
      expires,
    ]);
  });
  return text;
}

/**
 * Takes a workstation in by its code and answers the signed admission. Asking again with the same code and keys gives
 * the same answer: the first one may have been lost on the way.
 * Refuses ENROL_CODE_WRONG, ENROL_OFFICE_TAKEN, DEVICE_REVOKED.
 */
export async function enrol(region: Region, body: Uint8Array): Promise<Result<string>> {
  const taken = await takeIn(region, body);
  return taken.ok ? ok(await signAdmission(region, taken.value.admission)) : taken;
}

export interface TakenIn {
  readonly admission: Admission;
  /** False when its code had let it in before. */
  readonly isNew: boolean;
}

/** As {@link enrol}, before the answer is signed. */
export async function takeIn(region: Region, body: Uint8Array): Promise<Result<TakenIn>> {
  const request = await openEnrolRequest(body, region.keys);
  if (!request.ok) return request;
  return region.database.transaction((queries) => admitByCode(region, queries, request.value));
}

/** Everything is checked before anything is written, so a refusal leaves no trace. */
async function admitByCode(
  region: Region,
  queries: Queries,
  request: EnrolRequest,
): Promise<Result<TakenIn>> {
  const code = await findCode(region, queries, request);
  if (!code.ok) return code;
  const office = await officeOf(region, queries, code.value, request.office);
  if (!office.ok) return office;
  const card: DeviceCard = { ...request.card, office: office.value };
  const stranger = await refusalOf(queries, card);
  if (stranger) return refuse(stranger);
  await queries.query('update offices set office = $2 where slot = $1', [code.value.slot, card.office]);
  await queries.query('update enrol_codes set used_by = $2 where secret_hash = $1', [
    hashOf(request.secret),
    card.device,
  ]);
  await admitDevice(queries, card, instantOf(region));
  const admission = await describeAdmission(region, queries, card.office, card.device);
  return ok({ admission, isNew: code.value.used_by === null });
}

const wrongCode: Problem = { code: 'ENROL_CODE_WRONG' };

interface CodeRow extends Record<string, unknown> {
  slot: string;
  office: string | null;
  used_by: string | null;
}

/** A code runs out for whoever has not come yet: the request it let in may lie on a stick for longer. */
async function findCode(region: Region, queries: Queries, request: EnrolRequest): Promise<Result<CodeRow>> {
  const [code] = await queries.query<CodeRow>(
    `select slot, office, used_by from enrol_codes join offices using (slot)
     where secret_hash = $1 and (expires_at > $2 or used_by = $3) for update`,
    [hashOf(request.secret), instantOf(region), request.card.device],
  );
  const usable = code && (code.used_by === null || code.used_by === request.card.device);
  return usable ? ok(code) : refuse(wrongCode);
}

/** The office of a slot; an empty slot takes the office that its first workstation was founded with. */
async function officeOf(
  region: Region,
  queries: Queries,
  { office }: CodeRow,
  founded: OfficeId | null,
): Promise<Result<OfficeId>> {
  if (office !== null)
    return founded === null || founded === office
      ? ok(OfficeId.parse(office))
      : refuse({ code: 'ENROL_OFFICE_TAKEN' });
  const taken = founded ?? OfficeId.parse(`office-${toBase32(region.random(16)).toLowerCase()}`);
  const elsewhere = await queries.query('select slot from offices where office = $1', [taken]);
  if (elsewhere.length > 0) return refuse({ code: 'ENROL_OFFICE_TAKEN' });
  return ok(taken);
}

/** A name that is revoked, or that another key already bears, is not taken in under any code. */
async function refusalOf(queries: Queries, card: DeviceCard): Promise<Problem | undefined> {
  if (isRegionDevice(card.device)) return wrongCode;
  const known = await findDevice(queries, card.device);
  if (known?.revoked) return { code: 'DEVICE_REVOKED' };
  const same = !known || (known.card.office === card.office && known.card.signing.x === card.signing.x);
  return same ? undefined : wrongCode;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
