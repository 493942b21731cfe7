import { outboxOf, type OutboxItem, type SendingState } from '#shared/bundle/outbox.ts';
import type { Streams } from '#shared/bundle/streams.ts';
import type { EventId } from '#shared/journal/ids.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { TaskQueue } from '#shared/kernel/task-queue.ts';
import type { Carrying } from './carry.ts';
import { Gaps } from './gaps.ts';
import { HeldContents } from './held-contents.ts';
import { HeldStreams } from './held-streams.ts';
import { Ledger } from './ledger.ts';
import type { SyncParts } from './parts.ts';
import { createRegionClient, type RegionClient } from './region-client.ts';
import { createTrust, type Trust } from './trust.ts';

/** What is known only while the desk is open; lost without harm. */
export interface Memory {
  /** Journals set aside with the reason; offered again by a person's wish, at the next opening, or when the region changed. */
  readonly refused: Map<string, Problem>;
  sending: ReadonlySet<string>;
  attempt: SendingState;
  /** The last round found that no address of the server is given. */
  isWithoutLine: boolean;
  /** Whether the server was asked for the signed heads that the notes lack. */
  areHeadsWhole: boolean;
  /** How far the server holds each journal, by its last word; a zero means nothing. */
  serverHolds: ReadonlyMap<string, number>;
  /** A person has looked at entries that touch many cases, and lets them in with this round. */
  mayTouchMany: boolean;
  readonly files: FilesInMemory;
}

/** How the files of the office stand, by the entry that names them. */
export interface FilesInMemory {
  /** All parts are on this workstation. */
  readonly here: Set<EventId>;
  /** Somebody wants to open it. */
  readonly wanted: Set<EventId>;
  /** May travel over a metered line. */
  readonly permitted: Set<EventId>;
  /** Taken off the line by a person, until it is permitted again. */
  readonly paused: Set<EventId>;
  /** Not on the line for now, and why. */
  readonly waiting: Map<EventId, Problem>;
  /** Set aside: the server does not take it. */
  readonly refused: Map<EventId, Problem>;
  carrying: Carrying | null;
  /** Whether the shelf was looked through since the opening. */
  looked: boolean;
  /** The desk was locked: the file on the line stops at its next part. */
  stopped: boolean;
  /** When the server was last heard while a file was on the line. */
  heardAt: number;
}

/** What every step of the sync client works with. */
export interface SyncDesk extends SyncParts {
  readonly ledger: Ledger;
  readonly trust: Trust;
  readonly region: RegionClient;
  readonly held: HeldStreams;
  readonly contents: HeldContents;
  readonly gaps: Gaps;
  readonly memory: Memory;
  /** Two bundles are never taken in at once: the second is judged on what the first has left. */
  readonly taking: TaskQueue;
  readonly changed: () => void;
  /** Names the journals that are on the line now. */
  readonly sending: (streams: readonly string[]) => void;
  /** What no receipt has named yet, by journal. */
  readonly outbox: (streams: Streams) => OutboxItem[];
}

export function createSyncDesk(parts: SyncParts, changed: () => void): SyncDesk {
  const ledger = new Ledger(parts.notes, changed);
  const held = new HeldStreams(parts.store);
  const memory: Memory = {
    refused: new Map(),
    sending: new Set(),
    attempt: { failures: 0, reason: null, nextTry: null },
    isWithoutLine: false,
    areHeadsWhole: false,
    serverHolds: new Map(),
    mayTouchMany: false,
    files: noFiles(parts.clock.now()),
  };
  return {
    ...parts,
    ledger,
    trust: createTrust(parts, ledger),
    region: createRegionClient(parts),
    held,
    contents: new HeldContents(parts.store),
    gaps: new Gaps(parts.gapNotes),
    memory,
    taking: new TaskQueue(),
    changed,
    sending: (streams) => {
      memory.sending = new Set(streams);
      changed();
    },
    outbox: (streams) =>
      outboxOf({
        streams,
        delivered: ledger.now.delivered,
        refused: Object.fromEntries(memory.refused),
        sending: memory.sending,
        attempt: memory.attempt,
        now: parts.clock.now(),
      }),
  };
}

function noFiles(heardAt: number): FilesInMemory {
  return {
    ...{ here: new Set(), wanted: new Set(), permitted: new Set(), paused: new Set() },
    ...{ waiting: new Map(), refused: new Map(), carrying: null, looked: false, stopped: false, heardAt },
  };
}

/** Whether a region has taken this workstation in; a request that is still out on a stick is no answer. */
export function isEnrolled({ ledger }: Pick<SyncDesk, 'ledger'>): boolean {
  return ledger.now.server !== null && ledger.now.request === null;
}

/** Whether anything waits that was not set aside. */
export function isAwaitingReceipt({ held, ledger, memory }: SyncDesk): boolean {
  const delivered = ledger.now.delivered.held;
  return Object.entries(held.lengths()).some(
    ([stream, length]) => length > (delivered[stream]?.upTo ?? 0) && !memory.refused.has(stream),
  );
}
