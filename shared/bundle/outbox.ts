import type { Problem } from '../kernel/result.ts';
import type { SubjectId } from '../journal/ids.ts';
import { streamOf, type VersionVector } from '../journal/version-vector.ts';
import type { Held, Receipt } from './statements.ts';
import type { Streams } from './streams.ts';

/** What the server is known to hold, from its signed receipts alone. */
export interface Delivered {
  readonly server: string | null;
  readonly epoch: string | null;
  readonly at: string | null;
  readonly held: Readonly<Record<string, { readonly upTo: number; readonly head: string }>>;
}

export const nothingDelivered: Delivered = { server: null, epoch: null, at: null, held: {} };

/**
 * How a receipt came: as the answer to a question just asked, so it is the newest word; or carried (a stick, an old
 * file), so it may be older than what is known.
 */
export type ReceiptRoute = 'answer' | 'carried';

/**
 * What is delivered after a receipt. An answer is believed even when it takes back what an earlier one said: the
 * server was restored from a backup, and what it lost is offered again. A carried receipt only adds,
 * and only within the epoch that is known.
 */
export function applyReceipt(delivered: Delivered, receipt: Receipt, route: ReceiptRoute): Delivered {
  const known = delivered.server === receipt.server && delivered.epoch === receipt.epoch;
  if (route === 'carried' && delivered.server !== null && !known) return delivered;
  const start = known && !isWholeAnswer(receipt, route) ? delivered.held : {};
  return {
    server: receipt.server,
    epoch: receipt.epoch,
    at: latest(delivered.at, receipt.at),
    held: addHeld(start, receipt.accepted, route),
  };
}

function isWholeAnswer(receipt: Receipt, route: ReceiptRoute): boolean {
  return route === 'answer' && receipt.scope === 'office';
}

function addHeld(
  start: Delivered['held'],
  accepted: readonly Held[],
  route: ReceiptRoute,
): Delivered['held'] {
  const held = { ...start };
  for (const word of accepted) {
    const known = held[streamOf(word)]?.upTo ?? 0;
    if (route === 'answer' || word.upTo > known) held[streamOf(word)] = { upTo: word.upTo, head: word.head };
  }
  return held;
}

function latest(a: string | null, b: string): string {
  return a !== null && a > b ? a : b;
}

/** What is delivered, as the vector a plan starts from. */
export function deliveredVector(delivered: Delivered): VersionVector {
  const vector: VersionVector = {};
  for (const [stream, { upTo }] of Object.entries(delivered.held)) if (upTo > 0) vector[stream] = upTo;
  return vector;
}

/** How sending one stream goes on; kept between tries, lost without harm. */
export interface SendingState {
  readonly failures: number;
  readonly reason: Problem | null;
  /** Milliseconds since the epoch; null when the next try is not waiting for a time. */
  readonly nextTry: number | null;
}

export interface OutboxItem {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
  readonly events: number;
  readonly subjects: readonly SubjectId[];
  /** PC clock of the oldest event waiting (ISO instant). */
  readonly since: string;
  readonly ageMs: number;
  readonly state: 'waiting' | 'sending' | 'delayed' | 'refused';
  readonly reason: Problem | null;
  readonly failures: number;
  readonly nextTry: number | null;
}

export interface OutboxQuestion {
  readonly streams: Streams;
  readonly delivered: Delivered;
  /** Streams the server has refused in a signed receipt, with the reason. */
  readonly refused: Readonly<Record<string, Problem>>;
  readonly sending: ReadonlySet<string>;
  readonly attempt: SendingState;
  readonly now: number;
}

/** Everything that no receipt has named yet, one item per journal, with its age, its reason and its next try. */
export function outboxOf(question: OutboxQuestion): OutboxItem[] {
  const held = deliveredVector(question.delivered);
  const items: OutboxItem[] = [];
  for (const [stream, journal] of question.streams) {
    const waiting = journal.after(held[stream] ?? 0);
    const [oldest] = waiting;
    const last = waiting.at(-1);
    if (!oldest || !last) continue;
    items.push({
      stream,
      from: oldest.seq,
      to: last.seq,
      events: waiting.length,
      subjects: [...new Set(waiting.map((event) => event.subject))],
      since: oldest.recordedAt,
      ageMs: Math.max(0, question.now - Date.parse(oldest.recordedAt)),
      ...progressOf(stream, question),
    });
  }
  return items;
}

function progressOf(
  stream: string,
  { refused, sending, attempt }: OutboxQuestion,
): Pick<OutboxItem, 'state' | 'reason' | 'failures' | 'nextTry'> {
  const refusal = refused[stream];
  if (sending.has(stream)) return { state: 'sending', ...attempt };
  if (refusal) return { state: 'refused', ...attempt, reason: refusal };
  return { state: attempt.failures > 0 ? 'delayed' : 'waiting', ...attempt };
}

/** Whether a receipt has named an event. */
export function isDelivered(delivered: Delivered, stream: string, seq: number): boolean {
  return seq <= (delivered.held[stream]?.upTo ?? 0);
}
