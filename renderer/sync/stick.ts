import { isServerCard, idOf, type BundleBody } from '#shared/bundle/bundle-body.ts';
import { wirePart } from '#shared/bundle/cut.ts';
import { lengthOf, type Slice } from '#shared/bundle/slice.ts';
import { deliveredVector } from '#shared/bundle/outbox.ts';
import { meetOf } from '#shared/bundle/streams.ts';
import {
  bundleExtension,
  openBundle,
  peekBundle,
  sealBundle,
  type BundleContent,
  type OpenedBundle,
} from '#shared/envelope/bundle.ts';
import { deviceReceiver, deviceSigner, type Recipient } from '#shared/envelope/parties.ts';
import { toEventId, type EventId } from '#shared/journal/ids.ts';
import type { VersionVector } from '#shared/journal/version-vector.ts';
import type { Output } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';
import { takeCarriedAdmission } from './admission.ts';
import type { Touched } from './brake.ts';
import { composePart, cutRuns } from './compose.ts';
import { believesColleagues, noticeTime } from './lease.ts';
import { takeCarriedReceipt } from './receipts.ts';
import type { SyncDesk } from './sync-desk.ts';
import { takePartsReceipts, writeChunks, type TakenParts } from './stick-parts.ts';
import { fileNameOf } from './file-name.ts';
import { endsOf, planSlices, takePlan, touchedByPlan, type SliceOutcome, type TakePlan } from './take.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Parts in one file, at most 1.5 MB each: well below what the shell carries in one piece. What is more goes into the next file. */
const partsInFile = 30;

export interface WrittenBundle {
  /** Where its files lie, in words for the user; they may be read in any order. */
  readonly shown: readonly string[];
  readonly bytes: number;
  readonly events: number;
  /** Files with parts of attached files that lie beside it. */
  readonly chunks: number;
  /** Ids of those who can open it: the regional server and the workstations of the office. */
  readonly receivers: readonly string[];
}

export type BundleFile = Output<'files.list'>['files'][number];

/** What a bundle holds and what becomes of it here. */
export interface BundleReport {
  readonly from: { readonly kind: 'server' | 'workstation'; readonly name: string };
  /** PC clock of the sender (ISO instant). */
  readonly madeAt: string;
  /** Events new to this workstation. */
  readonly added: number;
  readonly slices: readonly SliceOutcome[];
  /** Parts of the file that cannot be read, by place; the first is 1. */
  readonly refused: readonly { readonly part: number; readonly problem: Problem }[];
  /** How many of the known cases it would touch, when that is unusually many: a person is asked before it is taken. */
  readonly many: Touched | null;
  /** What the same place brought of attached files; null when it was not taken, or nothing is lacking and nothing came. */
  readonly parts: TakenParts | null;
}

/**
 * Writes what its receivers may lack onto a stick. It is sealed to the region's server and to every workstation of the
 * office, this one too, so that a person who looks into it here is not told that it is foreign. Nothing leaves the
 * outbox by it. Refuses BUNDLE_NO_RECEIVER while neither a server nor another workstation is known.
 * @param only one journal, e.g. one that was set aside and is to be looked at elsewhere
 */
export async function writeBundle(
  desk: SyncDesk,
  place: string,
  only?: string,
): Promise<Result<WrittenBundle>> {
  const { keys, ledger } = desk;
  const receivers = receiversOf(desk);
  if (receivers.length === 1) return refuse({ code: 'BUNDLE_NO_RECEIVER' });
  const contents = await composeAll(desk, heardByAll(desk, receivers), only);
  // Parts first: a bundle that lies on the stick names nothing that does not.
  const chunks = await writeChunks(desk, place, entriesOf(contents));
  if (!chunks.ok) return chunks;
  const { receipt, admission } = ledger.now;
  const spoken = {
    ...(chunks.value.length > 0 && { chunks: [...chunks.value] }),
    ...(receipt !== null && { receipt }),
    ...(admission && { admission: admission.jws }),
  };
  const written: { shown: string; bytes: number }[] = [];
  for (let at = 0; at < contents.length; at += partsInFile) {
    const said = contents.slice(at, at + partsInFile).map((content) => ({ ...content, ...spoken }));
    const bytes = await sealBundle(said, deviceSigner(keys), receivers);
    const file = await desk.ask('files.write', {
      place,
      name: fileNameOf(desk, bundleExtension),
      content: toBase64(bytes),
    });
    if (!file.ok) return file;
    written.push({ shown: file.value.shown, bytes: bytes.length });
  }
  const slices = contents.flatMap((content) => content.slices);
  return ok({
    shown: written.map(({ shown }) => shown),
    bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
    events: slices.reduce((sum, slice) => sum + lengthOf(slice), 0),
    chunks: chunks.value.length,
    receivers: receivers.map(({ id }) => id),
  });
}

/** At least one part, though it may say nothing but how far this workstation has heard. */
async function composeAll(desk: SyncDesk, heard: VersionVector, only?: string): Promise<BundleContent[]> {
  const behind = [...(await desk.held.behind(heard))];
  const streams = new Map(behind.filter(([stream]) => only === undefined || stream === only));
  const contents: BundleContent[] = [];
  for (const runs of cutRuns(desk, streams, heard, wirePart)) contents.push(await composePart(desk, runs));
  return contents.length > 0 ? contents : [await composePart(desk, [])];
}

/** The entries that travel in these slices, by the ids their places give them. */
function entriesOf(contents: readonly BundleContent[]): ReadonlySet<EventId> {
  const slices = contents.flatMap((content) => content.slices);
  return new Set(
    slices.flatMap((slice) =>
      Array.from({ length: lengthOf(slice) }, (_, index) =>
        toEventId(slice.device, slice.incarnation, slice.from + index),
      ),
    ),
  );
}

function receiversOf(desk: SyncDesk): Recipient[] {
  const { ledger, trust, keys } = desk;
  const { server } = ledger.now;
  noticeTime(desk);
  const isAlone = !believesColleagues(desk).ok;
  const devices = [...trust.cards().values()].filter(
    ({ device }) => !trust.isRevoked(device) && (!isAlone || device === keys.card.device),
  );
  return [
    ...(server ? [{ id: server.server, sealing: server.sealing }] : []),
    ...devices.map(({ device, sealing }) => ({ id: device, sealing })),
  ];
}

/** Whoever was never heard of has nothing; this workstation itself lacks nothing. */
function heardByAll({ ledger, keys, store }: SyncDesk, receivers: readonly Recipient[]): VersionVector {
  const { server, peers, delivered } = ledger.now;
  const heardBy = ({ id }: Recipient): VersionVector => {
    if (id === keys.card.device) return store.vector();
    return id === server?.server ? deliveredVector(delivered) : (peers[id] ?? {});
  };
  return meetOf(receivers.map(heardBy));
}

export async function listBundles(desk: SyncDesk, place: string): Promise<Result<readonly BundleFile[]>> {
  const listed = await desk.ask('files.list', { place, extension: bundleExtension });
  return listed.ok ? ok(listed.value.files) : listed;
}

export async function readFile({ ask }: SyncDesk, place: string, name: string): Promise<Result<Bytes>> {
  const read = await ask('files.read', { place, name });
  return read.ok ? ok(fromBase64(read.value.content)) : read;
}

interface Examined extends BundleReport {
  readonly plan: TakePlan;
  readonly bodies: readonly BundleBody[];
  /** The slices of the bundle, and those that waited for them. */
  readonly tried: readonly Slice[];
}

/** Tells what a bundle would bring; takes nothing of it but the region's own word on who belongs to the office. */
export async function examineBundle(desk: SyncDesk, bytes: Bytes): Promise<Result<BundleReport>> {
  await takeWordOfKnownServer(desk, bytes);
  const examined = await examine(desk, bytes);
  if (!examined.ok) return examined;
  const { plan: _plan, bodies: _bodies, tried: _tried, ...report } = examined.value;
  return ok(report);
}

/** Takes a bundle in. The same one again, in any order with others, changes nothing. */
export async function takeBundle(desk: SyncDesk, bytes: Bytes): Promise<Result<BundleReport>> {
  return desk.taking.add(async () => {
    await takeCarriedWord(desk, bytes);
    const examined = await examine(desk, bytes);
    if (!examined.ok) return examined;
    const { plan, bodies, tried, ...report } = examined.value;
    const taken = await takePlan(desk.store, desk.ledger, plan);
    if (!taken.ok) return taken;
    await desk.gaps.keep(tried, plan);
    await noteSender(desk, bodies);
    return ok({ ...report, added: taken.value.added, slices: taken.value.outcomes });
  });
}

/** Refuses as `openBundle` does; a carrier that neither the journal nor the region's word names is BUNDLE_SENDER_UNKNOWN. */
async function open(desk: SyncDesk, bytes: Bytes): Promise<Result<OpenedBundle>> {
  const opened = await openBundle(bytes, deviceReceiver(desk.keys), desk.trust.signerOf);
  const isUnknown = !opened.ok && opened.problem.code === 'DEVICE_UNKNOWN';
  return isUnknown ? refuse({ code: 'BUNDLE_SENDER_UNKNOWN' }) : opened;
}

/**
 * The server this workstation knows signs its word itself, so it is believed whoever carries it: a colleague who joined
 * after our last pull is known by the stick they bring.
 */
async function takeWordOfKnownServer({ ledger, keys }: SyncDesk, bytes: Bytes): Promise<void> {
  if (!ledger.now.server) return;
  const peeked = await peekBundle(bytes, deviceReceiver(keys));
  if (peeked.ok && peeked.value.admission !== undefined)
    await takeCarriedAdmission(ledger, peeked.value.admission, keys.card);
}

/** What the carrier knows of region and peers comes first: it may say whose journals in the bundle are to be believed. */
async function takeCarriedWord(desk: SyncDesk, bytes: Bytes): Promise<void> {
  await takeWordOfKnownServer(desk, bytes);
  const opened = await open(desk, bytes);
  for (const { body } of opened.ok ? opened.value.parts : [])
    if (body.admission !== undefined) await takeCarriedAdmission(desk.ledger, body.admission, desk.keys.card);
}

async function examine(desk: SyncDesk, bytes: Bytes): Promise<Result<Examined>> {
  const { trust, keys, held } = desk;
  const opened = await open(desk, bytes);
  if (!opened.ok) return opened;
  const bodies = opened.value.parts.map(({ body }) => body);
  const [first] = bodies;
  if (!first) return refuse({ code: 'BUNDLE_NOT_A_BUNDLE' });
  const tried = [...bodies.flatMap(({ slices }) => slices), ...(await waitingSlices(desk))];
  const believed = isServerCard(first.from) ? ok(null) : believesColleagues(desk);
  if (!believed.ok) return believed;
  const plan = await planSlices({
    slices: tried,
    office: keys.card.office,
    streams: await held.at(endsOf(tried)),
    cardOf: trust.cardOf,
    // The region alone may still bring what a workstation wrote before it was revoked.
    isClosed: (device) => !isServerCard(first.from) && trust.isRevoked(device),
  });
  return ok({
    from: isServerCard(first.from)
      ? { kind: 'server', name: first.from.server }
      : { kind: 'workstation', name: first.from.name },
    madeAt: first.clock.pc,
    added: plan.slices.reduce((sum, { events }) => sum + events, 0),
    slices: plan.slices.map(({ fresh: _fresh, slice: _slice, ...outcome }) => outcome),
    refused: opened.value.refused,
    many: await touchedByPlan(desk, plan),
    parts: null,
    plan,
    bodies,
    tried,
  });
}

/** A workstation that was revoked meanwhile adds nothing more, whoever brings what its slices waited for. */
async function waitingSlices({ gaps, trust }: SyncDesk): Promise<Slice[]> {
  return (await gaps.held()).filter(({ device }) => !trust.isRevoked(device));
}

/** Remembers how far the sender has heard, and takes the receipts it carries. */
async function noteSender(desk: SyncDesk, bodies: readonly BundleBody[]): Promise<void> {
  const { ledger } = desk;
  for (const { from, vector, receipt, partsReceipts = [] } of bodies) {
    if (!isServerCard(from)) ledger.change({ peers: { ...ledger.now.peers, [idOf(from)]: vector } });
    if (receipt !== undefined) await takeCarriedReceipt(desk, receipt);
    await takePartsReceipts(desk, partsReceipts);
  }
  await ledger.keep();
}
