import { ok, refuse, type Result } from '../kernel/result.ts';
import { hashEvent, noPrevious } from './event-hash.ts';
import type { JournalEvent } from './journal-event.ts';

/** Where a device's chain stands: its last sequence number and the hash of that event. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export const chainStart: ChainHead = { seq: 0, hash: noPrevious };

/**
 * Walks the events of one device and incarnation, given in sequence, and answers the head they end at.
 * Refuses JOURNAL_GAP when a number is missing and JOURNAL_BROKEN_CHAIN when a link names another event:
 * something was taken out, put in or altered.
 * @param from the head already known, e.g. from an earlier bundle; the chain's start when nothing is known
 */
export function verifyChain(
  events: readonly JournalEvent[],
  from: ChainHead = chainStart,
): Result<ChainHead> {
  let head = from;
  for (const event of events) {
    if (event.seq !== head.seq + 1) return refuse({ code: 'JOURNAL_GAP', details: { event: event.id } });
    if (event.previous !== head.hash)
      return refuse({ code: 'JOURNAL_BROKEN_CHAIN', details: { event: event.id } });
    head = { seq: event.seq, hash: hashEvent(event) };
  }
  return ok(head);
}
