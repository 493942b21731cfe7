import { maxSealedPartBytes, type PartName } from '#shared/bundle/content.ts';
import type { PartRequest, PartsQuestion, PartsReceipt } from '#shared/bundle/statements.ts';
import { namedContent } from '#shared/cases/attachments.ts';
import { serverSigner } from '#shared/envelope/parties.ts';
import { readStatement, signStatement } from '#shared/envelope/statement.ts';
import { sha256Hex } from '#shared/envelope/text.ts';
import type { OfficeId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Queries } from '../database/database.ts';
import { findDevice, trustedSigner } from './devices.ts';
import { instantOf, type Region } from './region.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Makes room for the parts that new entries of an office name; in the transaction that takes the entries in. */
export async function expectParts(
  queries: Queries,
  office: OfficeId,
  events: readonly JournalEvent[],
): Promise<void> {
  const names = new Set(events.flatMap((event) => namedContent(event)?.content.parts ?? []));
  if (names.size === 0) return;
  await queries.query(
    `insert into parts (office, part) select $1, part from unnest($2::text[]) as named (part)
     on conflict do nothing`,
    [office, [...names]],
  );
}

/** Every part that the journals of an office name and the region holds. */
export async function heldOfOffice(queries: Queries, office: OfficeId): Promise<PartName[]> {
  const rows = await queries.query<{ part: PartName }>(
    'select part from parts where office = $1 and bytes is not null order by part',
    [office],
  );
  return rows.map(({ part }) => part);
}

/** Answers which of the parts asked about are held, signed: what the answer names is committed. */
export async function answerParts(region: Region, jws: string): Promise<Result<string>> {
  const question = await readOwn(region, 'parts', jws);
  return question.ok ? ok(await signParts(region, question.value)) : question;
}

/** The server's signed word on which of some parts of an office it holds. */
export async function signParts(
  region: Region,
  { office, device, parts, nonce }: Omit<PartsQuestion, 'at'>,
): Promise<string> {
  const { server, epoch } = region.keys.card;
  const held = await heldAmong(region.database, office, parts);
  const receipt: PartsReceipt = {
    office,
    device,
    answers: nonce,
    held,
    server,
    epoch,
    at: instantOf(region),
  };
  return signStatement('parts-receipt', receipt, serverSigner(region.keys));
}

/**
 * Takes one part: a signed request and the bytes. The same again changes nothing.
 * Refuses PART_DAMAGED when the bytes have another sum, PART_UNKNOWN when no entry of the office names it.
 */
export async function takePart(
  region: Region,
  part: string,
  jws: string,
  bytes: Bytes,
): Promise<Result<null>> {
  const request = await readRequest(region, part, jws);
  return request.ok ? keepPart(region.database, request.value.office, part, bytes) : request;
}

/** As {@link takePart}, for a part whose carrier does not matter: it is known by its sum (a stick). */
export async function keepPart(
  queries: Queries,
  office: OfficeId,
  part: string,
  bytes: Bytes,
): Promise<Result<null>> {
  if (bytes.length > maxSealedPartBytes || (await sha256Hex(bytes)) !== part)
    return refuse({ code: 'PART_DAMAGED' });
  const known = await queries.query(
    'update parts set bytes = coalesce(bytes, $3) where office = $1 and part = $2 returning part',
    [office, part, bytes],
  );
  return known.length > 0 ? ok(null) : refuse({ code: 'PART_UNKNOWN' });
}

/** Hands out one part to a workstation of the office that names it. Refuses PART_NOT_HELD. */
export async function givePart(region: Region, part: string, jws: string): Promise<Result<Uint8Array>> {
  const request = await readRequest(region, part, jws);
  if (!request.ok) return request;
  const bytes = await readPart(region.database, request.value.office, part);
  return bytes ? ok(bytes) : refuse({ code: 'PART_NOT_HELD' });
}

/** The sealed bytes of a part; undefined when it has not arrived. */
export async function readPart(
  queries: Queries,
  office: OfficeId,
  part: string,
): Promise<Uint8Array | undefined> {
  const [row] = await queries.query<{ bytes: Uint8Array }>(
    'select bytes from parts where office = $1 and part = $2 and bytes is not null',
    [office, part],
  );
  return row?.bytes;
}

async function heldAmong(
  queries: Queries,
  office: OfficeId,
  parts: readonly PartName[],
): Promise<PartName[]> {
  const rows = await queries.query<{ part: PartName }>(
    'select part from parts where office = $1 and part = any($2::text[]) and bytes is not null',
    [office, parts],
  );
  return rows.map(({ part }) => part);
}

async function readRequest(region: Region, part: string, jws: string): Promise<Result<PartRequest>> {
  const request = await readOwn(region, 'part', jws);
  if (!request.ok) return request;
  return request.value.part === part ? request : refuse({ code: 'BUNDLE_FORGED' });
}

/** A question that a workstation asks for its own office, signed by itself. */
async function readOwn<Name extends 'part' | 'parts'>(
  region: Region,
  name: Name,
  jws: string,
): Promise<Result<Name extends 'part' ? PartRequest : PartsQuestion>> {
  const read = await readStatement(name, jws, (id) => trustedSigner(region.database, id));
  if (!read.ok) return read;
  const { statement, signer } = read.value;
  const asking = await findDevice(region.database, signer);
  if (statement.device !== signer || asking?.card.office !== statement.office)
    return refuse({ code: 'BUNDLE_FOREIGN' });
  return ok(statement as Name extends 'part' ? PartRequest : PartsQuestion);
}
