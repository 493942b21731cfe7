import { isServerCard, idOf, type BundleBody } from '#shared/bundle/bundle-body.ts';
import { wirePart } from '#shared/bundle/cut.ts';
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
import type { VersionVector } from '#shared/journal/version-vector.ts';
import type { Output } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';
import { takeCarriedAdmission } from './admission.ts';
import { composePart, cutRuns } from './compose.ts';
import { takeCarriedReceipt } from './receipts.ts';
import type { SyncDesk } from './sync-desk.ts';
import { endsOf, planSlices, takePlan, type SliceOutcome, type TakePlan } from './take.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the shell carries in one piece. */
const maxFileBytes = 64 * 1024 * 1024;

export interface WrittenBundle {
  /** Where it lies, in words for the user. */
  readonly shown: string;
  readonly bytes: number;
  readonly events: number;
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
  const contents: BundleContent[] = [];
  const heard = heardByAll(desk, receivers);
  const behind = [...(await desk.held.behind(heard))];
  const streams = new Map(behind.filter(([stream]) => only === undefined || stream === only));
  for (const runs of cutRuns(desk, streams, heard, wirePart)) contents.push(await composePart(desk, runs));
  const [first = await composePart(desk, []), ...rest] = contents;
  const { receipt, admission } = ledger.now;
  const spoken = {
    ...first,
    ...(receipt !== null && { receipt }),
    ...(admission && { admission: admission.jws }),
  };
  const bytes = await sealBundle([spoken, ...rest], deviceSigner(keys), receivers);
  if (bytes.length > maxFileBytes)
    return refuse({ code: 'FILE_TOO_LARGE', details: { size: bytes.length, limit: maxFileBytes } });
  const file = { place, name: fileNameOf(desk), content: toBase64(bytes) };
  const written = await desk.ask('files.write', file);
  if (!written.ok) return written;
  const events = contents
    .flatMap(({ slices }) => slices)
    .reduce((sum, slice) => sum + slice.events.length, 0);
  return ok({ ...written.value, bytes: bytes.length, events, receivers: receivers.map(({ id }) => id) });
}

function receiversOf({ ledger, trust }: SyncDesk): Recipient[] {
  const { server } = ledger.now;
  const devices = [...trust.cards().values()].filter(({ device }) => !trust.isRevoked(device));
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

/** The workstation's name and the minute, e.g. "Кеңсе-2 2026-04-27 09-35.pdesk"; a taken name is numbered by the shell. */
function fileNameOf({ keys, clock }: SyncDesk): string {
  const now = new Date(clock.now());
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const name = keys.card.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-');
  return `${name} ${day} ${two(now.getHours())}-${two(now.getMinutes())}.${bundleExtension}`;
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
}

/** Tells what a bundle would bring; takes nothing of it but the region's own word on who belongs to the office. */
export async function examineBundle(desk: SyncDesk, bytes: Bytes): Promise<Result<BundleReport>> {
  await takeWordOfKnownServer(desk, bytes);
  const examined = await examine(desk, bytes);
  if (!examined.ok) return examined;
  const { plan: _plan, bodies: _bodies, ...report } = examined.value;
  return ok(report);
}

/** Takes a bundle in. The same one again, in any order with others, changes nothing. */
export async function takeBundle(desk: SyncDesk, bytes: Bytes): Promise<Result<BundleReport>> {
  return desk.taking.add(async () => {
    await takeCarriedWord(desk, bytes);
    const examined = await examine(desk, bytes);
    if (!examined.ok) return examined;
    const { plan, bodies, ...report } = examined.value;
    const taken = await takePlan(desk.store, desk.ledger, plan);
    if (!taken.ok) return taken;
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
    await takeCarriedAdmission(ledger, peeked.value.admission, keys.card.office);
}

/** What the carrier knows of region and peers comes first: it may say whose journals in the bundle are to be believed. */
async function takeCarriedWord(desk: SyncDesk, bytes: Bytes): Promise<void> {
  await takeWordOfKnownServer(desk, bytes);
  const opened = await open(desk, bytes);
  for (const { body } of opened.ok ? opened.value.parts : [])
    if (body.admission !== undefined) await takeCarriedAdmission(desk.ledger, body.admission, body.office);
}

async function examine(desk: SyncDesk, bytes: Bytes): Promise<Result<Examined>> {
  const { trust, keys, held } = desk;
  const opened = await open(desk, bytes);
  if (!opened.ok) return opened;
  const bodies = opened.value.parts.map(({ body }) => body);
  const [first] = bodies;
  if (!first) return refuse({ code: 'BUNDLE_NOT_A_BUNDLE' });
  const plan = await planSlices({
    slices: bodies.flatMap(({ slices }) => slices),
    office: keys.card.office,
    streams: await held.at(endsOf(bodies.flatMap(({ slices }) => slices))),
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
    plan,
    bodies,
  });
}

/** Remembers how far the sender has heard, and takes the receipts it carries. */
async function noteSender(desk: SyncDesk, bodies: readonly BundleBody[]): Promise<void> {
  const { ledger, trust, keys, held } = desk;
  const { office } = keys.card;
  for (const { from, vector, receipt } of bodies) {
    if (!isServerCard(from)) ledger.change({ peers: { ...ledger.now.peers, [idOf(from)]: vector } });
    if (receipt !== undefined) await takeCarriedReceipt({ ledger, trust, office, held }, receipt);
  }
  await ledger.keep();
}
