import { hash } from 'node:crypto';
import { admittedCards, type DeviceCard } from '#shared/bundle/cards.ts';
import type { BundleBody } from '#shared/bundle/bundle-body.ts';
import { judgeSlice, type SliceVerdict } from '#shared/bundle/judge-slice.ts';
import type { Held, Receipt } from '#shared/bundle/statements.ts';
import { bundleId, openBundle } from '#shared/envelope/bundle.ts';
import { serverReceiver, serverSigner } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import {
  pagesBehind,
  verifySlices,
  type RefusedSlice,
  type VerifiedSlice,
} from '#shared/envelope/verify-slices.ts';
import type { ProblemCode } from '#shared/errors/codes.ts';
import type { TextHash } from '#shared/journal/event-hash.ts';
import { isRegionDevice, type DeviceId } from '#shared/journal/ids.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Queries } from '../database/database.ts';
import { confirmedBefore, nameOfEnd } from './confirmed.ts';
import { inflateExactly } from './inflate.ts';
import { admitDevice, devicesOf, noteHeard, trustedSigner, type KnownDevice } from './devices.ts';
import { appendEvents, heldStream, keepProof, lockStream, readTip } from './journal-store.ts';
import { regionCardOf } from './region-card.ts';
import { expectParts } from './parts.ts';
import { instantOf, type Region } from './region.ts';
import type { StreamKey } from './stream-key.ts';

/** By the processor's own instructions: the chain of a long journal is hashed while somebody waits. */
const nativeHash: TextHash = (text) => hash('sha256', text);

type Outcome = Pick<Receipt, 'accepted' | 'refused'>;

/**
 * Takes a bundle in: verifies, appends, and answers a signed receipt that names what is now held of every journal in
 * it. What the receipt names is committed; the same bundle again gives the same receipt and writes nothing.
 * One bad journal is refused in the receipt with its reason, the others are taken.
 * @param id the SHA-256 the sender named the bundle by
 */
export async function ingest(
  region: Region,
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<string>> {
  if ((await bundleId(bytes)) !== id) return refuse({ code: 'BUNDLE_TRUNCATED' });
  const signerOf = (signer: string) => trustedSigner(region.database, signer);
  const opened = await openBundle(bytes, serverReceiver(region.keys), signerOf, inflateExactly);
  if (!opened.ok) return opened;
  const [damaged] = opened.value.refused;
  const [first] = opened.value.parts;
  if (damaged || !first) return refuse(damaged?.problem ?? { code: 'BUNDLE_NOT_A_BUNDLE' });
  const outcomes: Outcome[] = [];
  for (const { body, signer } of opened.value.parts) outcomes.push(await ingestPart(region, body, signer));
  const receipt: Receipt = {
    scope: 'bundle',
    office: first.body.office,
    device: first.signer as Receipt['device'],
    answers: id,
    accepted: latestOf(outcomes.flatMap(({ accepted }) => accepted)),
    refused: outcomes.flatMap(({ refused }) => refused),
    server: region.keys.card.server,
    epoch: region.keys.card.epoch,
    at: instantOf(region),
  };
  return ok(await signStatement('receipt', receipt, serverSigner(region.keys)));
}

async function ingestPart(region: Region, body: BundleBody, signer: string): Promise<Outcome> {
  const { office, slices } = body;
  const known = await devicesOf(region.database, office);
  const confirmed = await confirmedBefore(region, body);
  const cardOf = (device: DeviceId): Result<DeviceCard> => {
    if (isRegionDevice(device)) return ownJournal(region, office, device);
    const found = known.find(({ card }) => card.device === device);
    return found ? ok(found.card) : refuse({ code: 'DEVICE_UNKNOWN' });
  };
  const { verified, refused } = await verifySlices(slices, office, cardOf, nativeHash);
  return region.database.transaction(async (queries) => {
    const outcome: Outcome = { accepted: [], refused: [] };
    for (const slice of inLockOrder(verified))
      await takeSlice(region, queries, { slice, office, known, confirmed }, outcome);
    for (const slice of refused) await reportRefused(queries, { ...slice, office }, outcome);
    await noteHeard(queries, signer, instantOf(region));
    return outcome;
  });
}

/** After a restore the workstations bring back what the region itself had written. */
function ownJournal(region: Region, office: BundleBody['office'], device: string): Result<DeviceCard> {
  const card = regionCardOf(region.keys, office);
  return card.device === device ? ok(card) : refuse({ code: 'DEVICE_UNKNOWN' });
}

/** Every transaction locks journals in the same order, so two of them never wait for each other. */
function inLockOrder(slices: readonly VerifiedSlice[]): VerifiedSlice[] {
  return [...slices].sort(
    (a, b) =>
      (a.device < b.device ? -1 : Number(a.device > b.device)) ||
      a.incarnation - b.incarnation ||
      a.head.seq - b.head.seq,
  );
}

interface Offer {
  readonly slice: VerifiedSlice;
  readonly office: BundleBody['office'];
  readonly known: readonly KnownDevice[];
  /** Ends of journals that the region has named in a receipt before. */
  readonly confirmed: ReadonlySet<string>;
}

const refusals = {
  gap: 'BUNDLE_GAP',
  forked: 'JOURNAL_FORKED',
  revoked: 'DEVICE_REVOKED',
} as const satisfies Record<string, ProblemCode>;

async function takeSlice(region: Region, queries: Queries, offer: Offer, outcome: Outcome): Promise<void> {
  const { device, incarnation, head, proof } = offer.slice;
  const key: StreamKey = { office: offer.office, device, incarnation };
  let tip = await lockStream(queries, key);
  const verdict = judgeOffer(offer, judgeSlice(offer.slice, await heldStream(queries, key, tip, head.seq)));
  if (verdict.kind === 'new') {
    const at = instantOf(region);
    const pages = pagesBehind(offer.slice, verdict.events);
    tip = await appendEvents(queries, key, { events: verdict.events, pages }, at);
    await expectParts(queries, offer.office, verdict.events);
    for (const card of admittedCards(verdict.events).values()) await admitDevice(queries, card, at);
  }
  if (verdict.kind === 'new' || verdict.kind === 'known') await keepProof(queries, key, proof);
  else outcome.refused.push({ device, incarnation, code: refusals[verdict.kind] });
  outcome.accepted.push({ device, incarnation, upTo: tip.seq, head: tip.hash });
}

/**
 * The past of a revoked workstation stands; nothing is added to it, whoever carries it. What the region took in before
 * and lost with its database is that past: its own receipt names the very end.
 */
function judgeOffer(
  { slice, known, confirmed }: Offer,
  verdict: SliceVerdict,
): SliceVerdict | { readonly kind: 'revoked' } {
  const revoked = known.some(({ card, revoked }) => revoked && card.device === slice.device);
  const isClosed = revoked && !confirmed.has(nameOfEnd(slice, slice.head));
  return isClosed && verdict.kind === 'new' ? { kind: 'revoked' } : verdict;
}

async function reportRefused(
  queries: Queries,
  slice: RefusedSlice & StreamKey,
  outcome: Outcome,
): Promise<void> {
  const { device, incarnation, problem } = slice;
  const tip = await readTip(queries, slice);
  outcome.refused.push({ device, incarnation, code: problem.code });
  outcome.accepted.push({ device, incarnation, upTo: tip.seq, head: tip.hash });
}

/** The last word on each journal. */
function latestOf(accepted: readonly Held[]): Held[] {
  const latest = new Map(accepted.map((held) => [`${held.device}.${held.incarnation}`, held]));
  return [...latest.values()];
}
