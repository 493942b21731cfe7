import { admittedCard, type DeviceCard } from '../bundle/cards.ts';
import { unpackSlice, type Page, type Run, type Slice } from '../bundle/slice.ts';
import type { Proof } from '../bundle/proofs.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { TextHash } from '../journal/event-hash.ts';
import type { DeviceId, OfficeId } from '../journal/ids.ts';
import { ok, refuse, type Problem, type Result } from '../kernel/result.ts';
import { readStatement } from './statement.ts';

/** A run of events proven to be its device's own journal, whoever carried it. */
export interface VerifiedSlice extends Run {
  readonly device: DeviceId;
  readonly incarnation: number;
  readonly proof: Proof;
  /** The pages its events came on; none where they came in a list. */
  readonly pages: readonly Page[];
}

export interface RefusedSlice {
  readonly device: DeviceId;
  readonly incarnation: number;
  readonly problem: Problem;
}

export interface VerifiedSlices {
  readonly verified: readonly VerifiedSlice[];
  readonly refused: readonly RefusedSlice[];
  /** Cards of workstations that the verified events admitted to the office. */
  readonly admitted: readonly DeviceCard[];
}

/** The pages that hold the events which a slice turned out to bring; undefined where they hold others besides. */
export function pagesBehind(
  { pages, events }: Pick<VerifiedSlice, 'pages' | 'events'>,
  fresh: readonly JournalEvent[],
): readonly Page[] | undefined {
  return pages.length > 0 && fresh.length === events.length ? pages : undefined;
}

/** A card the reader trusts; refuses DEVICE_UNKNOWN or DEVICE_REVOKED. */
export type CardOf = (device: DeviceId) => Result<DeviceCard>;

/**
 * Verifies slices whatever their order: a slice may admit the workstation whose slice stands before it, so the
 * unknown ones are tried again until nothing new is learnt. One bad slice is refused with its reason; the rest goes on.
 * @param hash as for `hashEvent`
 */
export async function verifySlices(
  slices: readonly Slice[],
  office: OfficeId,
  cardOf: CardOf,
  hash?: TextHash,
): Promise<VerifiedSlices> {
  const admitted = new Map<DeviceId, DeviceCard>();
  const verified: VerifiedSlice[] = [];
  let waiting = slices;
  let refused: RefusedSlice[] = [];
  for (let learnt = true; learnt;) {
    const before = admitted.size;
    refused = [];
    const again: Slice[] = [];
    for (const slice of waiting) {
      const card = knownCard(slice.device, admitted, cardOf);
      const result = card.ok ? await verifySlice(slice, office, card.value, hash) : card;
      if (result.ok) {
        verified.push(result.value);
        learn(result.value, admitted);
      } else {
        refused.push({ device: slice.device, incarnation: slice.incarnation, problem: result.problem });
        if (result.problem.code === 'DEVICE_UNKNOWN') again.push(slice);
      }
    }
    learnt = again.length > 0 && admitted.size > before;
    waiting = again;
  }
  return { verified, refused, admitted: [...admitted.values()] };
}

function knownCard(
  device: DeviceId,
  admitted: ReadonlyMap<DeviceId, DeviceCard>,
  cardOf: CardOf,
): Result<DeviceCard> {
  const known = cardOf(device);
  if (known.ok || known.problem.code !== 'DEVICE_UNKNOWN') return known;
  const card = admitted.get(device);
  return card ? ok(card) : known;
}

function learn(slice: VerifiedSlice, admitted: Map<DeviceId, DeviceCard>): void {
  for (const event of slice.events) {
    const card = event.type === 'device.admitted' ? admittedCard(event) : undefined;
    if (card && !admitted.has(card.device)) admitted.set(card.device, card);
  }
}

/** The signed head binds the last event, and the links bind every one before it. */
async function verifySlice(
  slice: Slice,
  office: OfficeId,
  card: DeviceCard,
  hash?: TextHash,
): Promise<Result<VerifiedSlice>> {
  const { device, incarnation } = slice;
  const head = await readStatement('head', slice.proof, (id) =>
    id === device ? ok({ signing: card.signing, office }) : refuse({ code: 'BUNDLE_FORGED' }),
  );
  if (!head.ok) return head;
  const run = unpackSlice(slice, office, hash);
  if (!run.ok) return run;
  const said = head.value.statement;
  const same =
    said.office === office &&
    said.device === device &&
    said.incarnation === incarnation &&
    said.seq === run.value.head.seq &&
    said.head === run.value.head.hash;
  if (!same) return refuse({ code: 'BUNDLE_FORGED' });
  const pages = 'pages' in slice ? slice.pages : [];
  return ok({ ...run.value, device, incarnation, proof: { seq: said.seq, jws: slice.proof }, pages });
}
