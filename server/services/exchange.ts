import { isServerCard, listedFormat } from '#shared/bundle/bundle-body.ts';
import type { DeviceCard } from '#shared/bundle/cards.ts';
import { endOf, type Slice } from '#shared/bundle/slice.ts';
import type { PullRequest, Receipt } from '#shared/bundle/statements.ts';
import { bundleId, openBundle, sealBundle, type BundleContent } from '#shared/envelope/bundle.ts';
import { maxAskedParts } from '#shared/bundle/statements.ts';
import { namedParts } from '#shared/cases/attachments.ts';
import { serverReceiver, serverSigner } from '#shared/envelope/parties.ts';
import { readStatement } from '#shared/envelope/statement.ts';
import { streamOf, type VersionVector } from '#shared/journal/version-vector.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { composeAnswer } from './answer-pull.ts';
import { trustedSigner } from './devices.ts';
import { takeIn, type TakenIn } from './enrolment.ts';
import { ingest } from './ingest.ts';
import { heldOfOffice, signParts } from './parts.ts';
import { instantOf, type Region } from './region.ts';

/** To whom an answer goes, and what it is known to hold. */
export interface Addressee {
  /** SHA-256 of what is answered. */
  readonly id: string;
  readonly sender: DeviceCard;
  readonly vector: VersionVector;
  /** The newest format of a bundle it is known to read. */
  readonly reads: number;
}

/** What came on a stick, and what its sender is known to hold. */
export interface TakenBundle extends Addressee {
  readonly receipt: Receipt;
}

/** Takes a workstation in by a request that came on a stick, as `POST /v1/devices` would. */
export async function takeRequest(
  region: Region,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Addressee & Pick<TakenIn, 'isNew'>>> {
  const taken = await takeIn(region, bytes);
  if (!taken.ok) return taken;
  const { isNew, admission } = taken.value;
  const sender = admission.devices.find(({ device }) => device === admission.device);
  invariant(sender, 'who was taken in is named');
  return ok({ id: await bundleId(bytes), sender, vector: {}, reads: listedFormat, isNew });
}

/** Takes in a bundle that came on a stick, as `PUT /v1/bundles` would. */
export async function takeBundle(
  region: Region,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<TakenBundle>> {
  const id = await bundleId(bytes);
  const jws = await ingest(region, id, bytes);
  if (!jws.ok) return jws;
  const own = () => ok({ signing: region.keys.card.signing, office: null });
  const receipt = await readStatement('receipt', jws.value, own);
  const opened = await openBundle(bytes, serverReceiver(region.keys), (signer) =>
    trustedSigner(region.database, signer),
  );
  if (!receipt.ok) return receipt;
  if (!opened.ok) return opened;
  const body = opened.value.parts.at(-1)?.body;
  if (!body || isServerCard(body.from)) return refuse({ code: 'BUNDLE_FOREIGN' });
  const { from: sender, vector, format: reads } = body;
  return ok({ id, sender, vector, reads, receipt: receipt.value.statement });
}

/** What goes back on the stick: the receipts, and everything of the office that the sender lacks. */
export async function composeStick(region: Region, addressee: Addressee): Promise<BundleContent[]> {
  const contents: BundleContent[] = [];
  const known = { ...addressee.vector };
  for (let more = true; more;) {
    const content = await composeAnswer(region, requestOf(region, { ...addressee, vector: known }));
    if (!content) break;
    contents.push(content);
    for (const slice of content.slices) known[streamOf(slice)] = endOf(slice);
    more = content.more;
  }
  return contents;
}

/** The parts that the entries in an answer name. */
export function partsIn(contents: readonly BundleContent[]): string[] {
  const entries = contents.flatMap(({ slices }) => slices).flatMap(entriesOf);
  return [...new Set(entries.flatMap(namedParts))];
}

function entriesOf(slice: Slice): readonly unknown[] {
  if ('events' in slice) return slice.events;
  return slice.pages.flatMap(({ lines }) => lines).map(readJson);
}

/** Seals an answer to its sender; the first part says which parts of files the region holds, and which lie beside it. */
export async function sealStick(
  region: Region,
  { id, sender }: Addressee,
  contents: readonly BundleContent[],
  chunks: readonly string[],
): Promise<Uint8Array> {
  const { office, device } = sender;
  const held = await heldOfOffice(region.database, office);
  const partsReceipts: string[] = [];
  for (let at = 0; at < held.length; at += maxAskedParts) {
    const parts = held.slice(at, at + maxAskedParts);
    partsReceipts.push(await signParts(region, { office, device, parts, nonce: id }));
  }
  const [first, ...rest] = contents;
  const spoken = first ? [{ ...first, partsReceipts, chunks: [...chunks] }, ...rest] : [];
  return sealBundle(spoken, serverSigner(region.keys), [{ id: device, sealing: sender.sealing }]);
}

function requestOf(
  region: Region,
  { id, sender: { office, device }, vector, reads }: Addressee,
): PullRequest {
  return { office, device, vector, at: instantOf(region), nonce: id, knows: null, reads };
}
