import type { DeviceCard, ServerCard } from '#shared/bundle/cards.ts';
import type { Lease } from '#shared/bundle/lease.ts';
import type { OutboxItem } from '#shared/bundle/outbox.ts';
import { deliveredVector, isDelivered } from '#shared/bundle/outbox.ts';
import type { EventId, SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { streamOf } from '#shared/journal/version-vector.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { ownLease } from './lease.ts';
import type { Carrying } from './carry.ts';
import type { HeldContent } from './held-contents.ts';
import { isConfirmed, unconfirmed } from './send-parts.ts';
import { isEnrolled, type SyncDesk } from './sync-desk.ts';

/** When a round of asking and sending began (milliseconds of the PC clock), and how many entries no receipt named then. */
export interface RoundBegun {
  readonly since: number;
  readonly waited: number;
}

/** How it stands with the line to the region. Only a round that ended well says "resting". */
export type SyncLink =
  /** This workstation was not yet taken in by a regional server. */
  | { readonly kind: 'not-enrolled' }
  /** No address of the server is given: the office exchanges by stick, and nothing is broken. */
  | { readonly kind: 'by-stick' }
  | { readonly kind: 'resting'; readonly nextTry: number | null }
  | ({ readonly kind: 'working' } & RoundBegun)
  | {
      readonly kind: 'failing';
      readonly problem: Problem;
      readonly failures: number;
      /** Milliseconds since the epoch. */
      readonly nextTry: number | null;
    };

/** What waits of one case (or of the office itself) in one journal. */
export interface WaitingItem extends Pick<
  OutboxItem,
  'stream' | 'state' | 'reason' | 'failures' | 'nextTry'
> {
  readonly subject: SubjectId;
  readonly events: number;
  /** PC clock of the oldest event waiting (ISO instant). */
  readonly since: string;
}

export interface KnownDevice {
  readonly card: DeviceCard;
  /** Its own series of outgoing numbers; null until the journal has taken it in. */
  readonly series: string | null;
  readonly standing: 'this' | 'admitted' | 'revoked';
}

/** A file of the office that is not yet everywhere it should be. */
export interface FileItem {
  readonly event: EventId;
  readonly subject: SubjectId;
  readonly name: string;
  readonly bytes: number;
  /** PC clock of its entry (ISO instant). */
  readonly since: string;
  /** `sent` is still to be confirmed by the server; `fetched` is still to come here. */
  readonly towards: 'server' | 'here';
  readonly state: 'waiting' | 'carrying' | 'held-back' | 'refused';
  readonly reason: Problem | null;
}

export interface SetAside {
  readonly stream: string;
  readonly problem: Problem;
  /** Entries of it that lie here and that no receipt names; zero when it was refused on its way here. */
  readonly waiting: number;
}

export interface SyncStatus {
  readonly link: SyncLink;
  readonly server: ServerCard | null;
  /** Whether a request to be taken in is ready to be written on a stick. */
  readonly isRequestReady: boolean;
  /** How long the region's word on who belongs to the office is still believed; null where none was said. */
  readonly lease: Lease | null;
  /** The server's last signed word; null when it has never spoken. */
  readonly lastReceipt: { readonly at: string; readonly server: string; readonly epoch: string } | null;
  /** Whether something is on the line this moment. */
  readonly isSending: boolean;
  /** Events that no receipt has named. */
  readonly waiting: number;
  /** Journals that were set aside, each with its reason; the others go on. */
  readonly setAside: readonly SetAside[];
  readonly devices: readonly KnownDevice[];
  /** Files the server has not confirmed, and files not here yet; in the order of their entries. */
  readonly files: readonly FileItem[];
  readonly carrying: Carrying | null;
  /** Why what was learnt is not kept on the disk; null when it is. */
  readonly notKept: Problem | null;
}

export function describeStatus(desk: SyncDesk, round: RoundBegun | null): SyncStatus {
  const { ledger, memory, held } = desk;
  const { server, epoch, at } = ledger.now.delivered;
  let files: FileItem[] | undefined;
  return {
    link: linkOf(desk, round),
    server: ledger.now.server,
    isRequestReady: ledger.now.request !== null,
    lease: ownLease(desk),
    lastReceipt: server !== null && epoch !== null && at !== null ? { server, epoch, at } : null,
    isSending: memory.sending.size > 0,
    waiting: countWaiting(desk),
    get files() {
      return (files ??= listFiles(desk));
    },
    carrying: memory.files.carrying,
    setAside: [...memory.refused].map(([stream, problem]) => ({
      ...{ stream, problem },
      waiting: waitingOf(desk, stream, held.lengths()[stream] ?? 0),
    })),
    devices: devicesOf(desk),
    notKept: ledger.notKept,
  };
}

/** Entries that no receipt has named. */
export function countWaiting(desk: SyncDesk): number {
  return Object.entries(desk.held.lengths()).reduce(
    (sum, [stream, length]) => sum + waitingOf(desk, stream, length),
    0,
  );
}

function waitingOf({ ledger }: SyncDesk, stream: string, length: number): number {
  return Math.max(0, length - (ledger.now.delivered.held[stream]?.upTo ?? 0));
}

function listFiles(desk: SyncDesk): FileItem[] {
  const { here } = desk.memory.files;
  const lacking = [...desk.contents.now().values()].filter(({ event }) => isNotHere(desk, event, here));
  return [
    // Where no region has taken the workstation in, nothing is on its way to its server.
    ...(isEnrolled(desk) ? unconfirmed(desk) : []).map((held) => fileItem(desk, held, 'server')),
    ...lacking.map((held) => fileItem(desk, held, 'here')),
  ];
}

/** Nothing is known of a file's parts before they were first looked for; what this workstation attached is here. */
function isNotHere({ keys, memory }: SyncDesk, event: EventId, here: ReadonlySet<EventId>): boolean {
  return memory.files.looked && !here.has(event) && !event.startsWith(`${keys.card.device}.`);
}

function fileItem(
  { memory: { files } }: SyncDesk,
  { event, subject, name, content, since }: HeldContent,
  towards: FileItem['towards'],
): FileItem {
  const refused = towards === 'server' ? files.refused.get(event) : undefined;
  const paused: Problem | undefined = files.paused.has(event) ? { code: 'ATTACHMENT_PAUSED' } : undefined;
  const reason = refused ?? paused ?? files.waiting.get(event) ?? null;
  const isCarried = files.carrying?.event === event;
  const state = refused ? 'refused' : isCarried ? 'carrying' : reason ? 'held-back' : 'waiting';
  return { event, subject, name, bytes: content.bytes, since, towards, state, reason };
}

/** Entries of one journal that are listed; an office that was offline for months has tens of thousands. */
const listedAtMost = 500;

/**
 * The oldest of what waits, by case; `waiting` of the status counts all of it. They lie on the disk: who lists them
 * fetches them.
 */
export async function listWaiting(desk: SyncDesk): Promise<WaitingItem[]> {
  const streams = await desk.held.behind(deliveredVector(desk.ledger.now.delivered), listedAtMost);
  return desk
    .outbox(streams)
    .flatMap((item) => bySubject(item, streams.get(item.stream)?.after(item.from - 1) ?? []))
    .sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
}

function linkOf({ ledger, memory }: SyncDesk, round: RoundBegun | null): SyncLink {
  if (round !== null) return { kind: 'working', ...round };
  if (!isEnrolled({ ledger })) return { kind: 'not-enrolled' };
  if (memory.isWithoutLine) return { kind: 'by-stick' };
  const { failures, reason, nextTry } = memory.attempt;
  return reason ? { kind: 'failing', problem: reason, failures, nextTry } : { kind: 'resting', nextTry };
}

function bySubject(item: OutboxItem, events: readonly JournalEvent[]): WaitingItem[] {
  const { stream, state, reason, failures, nextTry } = item;
  const items = new Map<SubjectId, WaitingItem>();
  for (const { subject, recordedAt } of events) {
    const known = items.get(subject);
    items.set(subject, {
      ...{ stream, subject, state, reason, failures, nextTry },
      events: (known?.events ?? 0) + 1,
      since: known?.since ?? recordedAt,
    });
  }
  return [...items.values()];
}

function devicesOf({ trust, keys, store }: SyncDesk): KnownDevice[] {
  const { devices } = store.state();
  return [...trust.cards().values()].map((card) => ({
    card,
    series: devices.get(card.device)?.series ?? null,
    standing:
      card.device === keys.card.device ? 'this' : trust.isRevoked(card.device) ? 'revoked' : 'admitted',
  }));
}

/** Whether the server's signed word has named an entry, and with it every part of the file it brings. */
export function isEventDelivered(desk: SyncDesk, event: JournalEvent): boolean {
  if (!isDelivered(desk.ledger.now.delivered, streamOf(event), event.seq)) return false;
  return !desk.contents.now().has(event.id) || isConfirmed(desk, { event: event.id });
}
