import { admissionDigest } from '#shared/bundle/admission-digest.ts';
import { wirePart } from '#shared/bundle/cut.ts';
import { listedFormat, pagedFormat } from '#shared/bundle/bundle-body.ts';
import { endOf, packSlice, pageSlice, type Slice } from '#shared/bundle/slice.ts';
import type { Held, PullRequest, Receipt } from '#shared/bundle/statements.ts';
import { sealBundle, type BundleContent } from '#shared/envelope/bundle.ts';
import { serverSigner } from '#shared/envelope/parties.ts';
import { readStatement, signStatement } from '#shared/envelope/statement.ts';
import { streamOf, type VersionVector } from '#shared/journal/version-vector.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { describeAdmission, signAdmission } from './admission.ts';
import { findDevice, noteHeard, trustedSigner } from './devices.ts';
import { readEvents, readPages, type ReadLimit } from './event-rows.ts';
import { heldOfOffice, proofWithin } from './journal-store.ts';
import { instantOf, type Region } from './region.ts';
import type { StreamKey } from './stream-key.ts';

/**
 * Answers a workstation's question with a bundle sealed to it: what it lacks of its office, one part of bounded size
 * at a time, and the server's receipt for all it holds. Null when both hold the same and nobody came or went.
 */
export async function answerPull(region: Region, jws: string): Promise<Result<Uint8Array | null>> {
  const request = await readStatement('pull', jws, (id) => trustedSigner(region.database, id));
  if (!request.ok) return request;
  const { statement, signer } = request.value;
  const asking = await findDevice(region.database, signer);
  if (statement.device !== signer || asking?.card.office !== statement.office)
    return refuse({ code: 'BUNDLE_FOREIGN' });
  await noteHeard(region.database, signer, instantOf(region));
  const body = await composeAnswer(region, statement);
  if (!body) return ok(null);
  const { device, sealing } = asking.card;
  return ok(await sealBundle([body], serverSigner(region.keys), [{ id: device, sealing }]));
}

/** What one answer says; null when there is nothing to say. */
export async function composeAnswer(region: Region, request: PullRequest): Promise<BundleContent | null> {
  const { database, keys } = region;
  const held = await heldOfOffice(database, request.office);
  const admission = await describeAdmission(region, database, request.office, request.device);
  const news = admissionDigest(admission) !== request.knows;
  const vector = vectorOfHeld(held);
  if (!news && sameVector(vector, request.vector)) return null;
  const { slices, more } = await lackingSlices(region, request, held);
  const at = instantOf(region);
  return {
    office: request.office,
    from: keys.card,
    slices,
    vector,
    clock: { pc: at, server: { at, epoch: keys.card.epoch } },
    receipt: await signStatement('receipt', officeReceipt(region, request, held), serverSigner(keys)),
    ...(news ? { admission: await signAdmission(region, admission) } : {}),
    more,
  };
}

function officeReceipt(region: Region, request: PullRequest, accepted: Held[]): Receipt {
  const { server, epoch } = region.keys.card;
  const { office, device, nonce } = request;
  return {
    scope: 'office',
    office,
    device,
    answers: nonce,
    accepted,
    refused: [],
    server,
    epoch,
    at: instantOf(region),
  };
}

interface Answer {
  readonly slices: Slice[];
  readonly more: boolean;
}

/** Journals in order, each up to the last signed head that fits; what does not fit waits for the next question. */
async function lackingSlices(region: Region, request: PullRequest, held: readonly Held[]): Promise<Answer> {
  const slices: Slice[] = [];
  let room: ReadLimit = wirePart;
  let more = false;
  for (const { device, incarnation, upTo } of held) {
    const after = request.vector[streamOf({ device, incarnation })] ?? 0;
    if (after >= upTo) continue;
    const key: StreamKey = { office: request.office, device, incarnation };
    const next: NextSlice | undefined = more
      ? undefined
      : await nextSlice(region, { key, after, room, request });
    if (next) {
      slices.push(next.slice);
      room = next.room;
    }
    more ||= !next || endOf(next.slice) < upTo;
  }
  return { slices, more };
}

interface Asked {
  readonly key: StreamKey;
  readonly after: number;
  readonly room: ReadLimit;
  readonly request: PullRequest;
}

interface NextSlice {
  readonly slice: Slice;
  readonly room: ReadLimit;
}

/** The first slice of an answer is sent however large it is, so that every question brings the reader on. */
async function nextSlice(
  { database }: Region,
  { key, after, room, request }: Asked,
): Promise<NextSlice | undefined> {
  const proof = await proofWithin(database, key, after, room);
  invariant(proof, 'what is held ends at a signed head');
  if (proof.seq > after + room.events && room !== wirePart) return undefined;
  const { pages, characters } = await readPages(database, key, after, proof.seq);
  const left = { events: room.events - (proof.seq - after), characters: room.characters - characters };
  if (left.characters < 0 && room !== wirePart) return undefined;
  const isPaged = (request.reads ?? listedFormat) >= pagedFormat;
  const slice = isPaged
    ? pageSlice({ ...key, seq: after + 1 }, pages, proof.jws)
    : packSlice(await readEvents(database, key, after, proof.seq), proof.jws);
  return { slice, room: left };
}

function vectorOfHeld(held: readonly Held[]): VersionVector {
  return Object.fromEntries(held.map((one) => [streamOf(one), one.upTo]));
}

function sameVector(a: VersionVector, b: VersionVector): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
