import { cutParts, type PartLimit, type Run } from '#shared/bundle/cut.ts';
import { pageSlice, pagesOf, type Slice } from '#shared/bundle/slice.ts';
import type { HeadStatement } from '#shared/bundle/statements.ts';
import type { Streams } from '#shared/bundle/streams.ts';
import type { BundleContent } from '#shared/envelope/bundle.ts';
import { deviceSigner } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import { knowHash } from '#shared/journal/event-hash.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { streamOf, type VersionVector } from '#shared/journal/version-vector.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Ledger } from './ledger.ts';
import type { SyncParts } from './parts.ts';
import type { Trust } from './trust.ts';

export type Composing = Pick<SyncParts, 'store' | 'keys' | 'clock'> & {
  readonly ledger: Ledger;
  readonly trust: Trust;
};

/** What a receiver lacks, in parts of bounded size. Another's journal goes only as far as its device has signed a head. */
export function cutRuns(
  { keys, ledger }: Pick<Composing, 'keys' | 'ledger'>,
  streams: Streams,
  held: VersionVector,
  limit: PartLimit,
): Generator<readonly Run[]> {
  const { proofs } = ledger.now;
  const own = `${keys.card.device}.`;
  const mayEndAt = (stream: string, seq: number) =>
    stream.startsWith(own) || (proofs[stream]?.some((proof) => proof.seq === seq) ?? false);
  return cutParts(streams, held, mayEndAt, limit);
}

/** One part of a bundle, ready to be signed and sealed. */
export async function composePart(composing: Composing, runs: readonly Run[]): Promise<BundleContent> {
  const { store, keys, clock, ledger } = composing;
  const slices: Slice[] = [];
  for (const { events, lines } of runs) {
    const [first] = events;
    invariant(first, 'a run has at least one event');
    slices.push(pageSlice(first, pagesOf(lines), await proveRun(composing, { events, lines })));
  }
  const { at, epoch } = ledger.now.delivered;
  const witnesses = witnessesOf(composing, runs);
  return {
    office: keys.card.office,
    from: keys.card,
    slices,
    vector: store.vector(),
    clock: {
      pc: new Date(clock.now()).toISOString(),
      server: at !== null && epoch !== null ? { at, epoch } : null,
    },
    more: false,
    ...(witnesses.length > 0 && { witnesses }),
  };
}

/** The region takes nothing more of a workstation that was shut out but what it has confirmed: its own receipt says so. */
function witnessesOf({ ledger, trust }: Composing, runs: readonly Run[]): string[] {
  const ends = runs
    .flatMap(({ events }) => events.at(-1) ?? [])
    .filter(({ device }) => trust.isRevoked(device));
  return ledger.now.witnesses
    .filter(({ upTo }) => ends.some((end) => upTo[streamOf(end)] === end.seq))
    .map(({ jws }) => jws);
}

/** The signed head a run ends at: signed now for an own journal, kept from its device for another's. */
async function proveRun({ keys, ledger }: Composing, run: Run): Promise<string> {
  const { last, hash } = lastOf(run);
  const { office, device, incarnation, seq } = last;
  if (device === keys.card.device) {
    const head: HeadStatement = { office, device, incarnation, seq, head: hash };
    return signStatement('head', head, deviceSigner(keys));
  }
  const proof = ledger.now.proofs[streamOf(last)]?.find((kept) => kept.seq === seq);
  invariant(proof, 'runs of others are cut at heads they have signed');
  return proof.jws;
}

/** The last event of a run, and its hash. */
export function lastOf({ events, lines }: Run): { readonly last: JournalEvent; readonly hash: string } {
  const [last, line] = [events.at(-1), lines.at(-1)];
  invariant(last && line !== undefined, 'a run has at least one event');
  return { last, hash: knowHash(last, line) };
}
