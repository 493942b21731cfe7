import type { DeviceCard } from '#shared/bundle/cards.ts';
import { judgeSlice } from '#shared/bundle/judge-slice.ts';
import { endOf, type Slice } from '#shared/bundle/slice.ts';
import { continued, heldOf, type Streams } from '#shared/bundle/streams.ts';
import {
  pagesBehind,
  verifySlices,
  type CardOf,
  type VerifiedSlice,
} from '#shared/envelope/verify-slices.ts';
import type { ProblemCode } from '#shared/errors/codes.ts';
import type { ChainHead } from '#shared/journal/chain.ts';
import type { DeviceId, OfficeId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { streamOf } from '#shared/journal/version-vector.ts';
import { ok, type Problem, type Result } from '#shared/kernel/result.ts';
import { tooMany, usualShare, type Touched } from './brake.ts';
import type { Place } from './held-streams.ts';
import type { Ledger } from './ledger.ts';
import type { SyncParts } from './parts.ts';
import { fastTextHash } from './text-hash.ts';

/** What became, or would become, of one run of events in a bundle. */
export interface SliceOutcome {
  readonly stream: string;
  readonly device: DeviceId;
  /** New events it brings. */
  readonly events: number;
  readonly outcome: 'new' | 'known' | 'refused';
  readonly problem: Problem | null;
}

/** A slice looked at but not yet taken. */
interface PlannedSlice extends SliceOutcome {
  readonly fresh: readonly JournalEvent[];
  readonly slice: VerifiedSlice | null;
}

export interface TakePlan {
  readonly slices: readonly PlannedSlice[];
  /** Workstations that the bundle makes known. */
  readonly admitted: readonly DeviceCard[];
}

export interface TakeQuestion {
  readonly slices: readonly Slice[];
  readonly office: OfficeId;
  readonly streams: Streams;
  readonly cardOf: CardOf;
  /** Journals to which this bundle may add nothing more. */
  readonly isClosed: (device: DeviceId) => boolean;
}

/** Where slices end: their hashes there say whether a known one is the same. */
export function endsOf(slices: readonly Slice[]): Place[] {
  return slices.map((slice) => ({ stream: streamOf(slice), seq: endOf(slice) }));
}

/** Looks what slices would bring, one upon the other, without taking any: the dry run and the import are one plan. */
export async function planSlices(question: TakeQuestion): Promise<TakePlan> {
  const { slices, office, streams, cardOf, isClosed } = question;
  const { verified, refused, admitted } = await verifySlices(slices, office, cardOf, await fastTextHash());
  const seen = new Map(streams);
  const planned: PlannedSlice[] = refused.map(({ device, incarnation, problem }) => ({
    ...{ stream: streamOf({ device, incarnation }), device, events: 0 },
    ...{ outcome: 'refused', problem, fresh: [], slice: null },
  }));
  for (const slice of inSequence(verified)) {
    const next = judge(slice, seen, isClosed);
    planned.push(next);
    if (next.fresh.length > 0) seen.set(next.stream, continued(seen.get(next.stream), next.fresh));
  }
  return { slices: planned, admitted };
}

function inSequence(slices: readonly VerifiedSlice[]): VerifiedSlice[] {
  return slices.toSorted((a, b) => a.head.seq - b.head.seq);
}

function judge(slice: VerifiedSlice, seen: Streams, isClosed: TakeQuestion['isClosed']): PlannedSlice {
  const { device } = slice;
  const stream = streamOf(slice);
  const verdict = judgeSlice(slice, heldOf(seen, stream, slice.head.seq));
  const refused = (code: ProblemCode): PlannedSlice => ({
    ...{ stream, device, events: 0, outcome: 'refused', problem: { code }, fresh: [], slice },
  });
  switch (verdict.kind) {
    case 'gap':
      return refused('BUNDLE_GAP');
    case 'forked':
      return refused('JOURNAL_FORKED');
    case 'known':
      return { stream, device, events: 0, outcome: 'known', problem: null, fresh: [], slice };
    case 'new': {
      if (isClosed(device)) return refused('DEVICE_REVOKED');
      const fresh = verdict.events;
      return { stream, device, events: fresh.length, outcome: 'new', problem: null, fresh, slice };
    }
  }
}

/** How many of the known cases a plan would touch, when a person is to be asked first. */
export async function touchedByPlan(
  { ask, store }: Pick<SyncParts, 'ask' | 'store'>,
  { slices }: TakePlan,
): Promise<Touched | null> {
  const { cases } = store.state();
  const fresh = slices.flatMap((slice) => slice.fresh);
  // Nothing is asked of the shell for the few entries that come every day.
  if (!tooMany(fresh, cases, 0)) return null;
  const settings = await ask('settings.load', {});
  return tooMany(fresh, cases, (settings.ok ? settings.value.askAbove : undefined) ?? usualShare);
}

/** The plan without its new entries: each run set aside with the reason, to be asked for again. */
export function putOff(plan: TakePlan, { touched, of }: Touched): TakePlan {
  const problem: Problem = { code: 'BUNDLE_TOUCHES_MANY', details: { touched, of } };
  const slices = plan.slices.map((slice) =>
    slice.fresh.length > 0 ? { ...slice, events: 0, outcome: 'refused' as const, problem, fresh: [] } : slice,
  );
  return { ...plan, slices };
}

export interface Taken {
  readonly outcomes: readonly SliceOutcome[];
  readonly added: number;
  /** Where each journal that came in ends now: whoever signed the bundle holds it up to there. */
  readonly reached: ReadonlyMap<string, ChainHead>;
}

/**
 * Takes a plan into the journal, one journal's run at a time: a bad one is refused with its reason, the rest goes on.
 * Refused as a whole only when this PC cannot write (DISK_FULL, STORE_BLOCKED …).
 */
export async function takePlan(
  store: SyncParts['store'],
  ledger: Ledger,
  plan: TakePlan,
): Promise<Result<Taken>> {
  const outcomes: SliceOutcome[] = [];
  const reached = new Map<string, ChainHead>();
  let added = 0;
  for (const { fresh, slice, ...outcome } of plan.slices) {
    const pages = slice ? pagesBehind(slice, fresh) : undefined;
    const received = fresh.length > 0 ? await store.receive(fresh, pages) : ok({ added: 0 });
    if (!received.ok && !isOfJournal(received.problem)) return received;
    if (!received.ok) {
      outcomes.push({ ...outcome, events: 0, outcome: 'refused', problem: received.problem });
      continue;
    }
    outcomes.push(outcome);
    added += received.value.added;
    if (!slice || outcome.outcome === 'refused') continue;
    ledger.addProofs(outcome.stream, [slice.proof]);
    reached.set(outcome.stream, slice.head);
  }
  return ok({ outcomes, added, reached });
}

/** A fault of what was brought, not of the place it is put. */
function isOfJournal({ code }: Problem): boolean {
  return code.startsWith('JOURNAL_');
}
