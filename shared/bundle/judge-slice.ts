import { noPrevious } from '../journal/event-hash.ts';
import { chainStart, type ChainHead } from '../journal/chain.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { Run } from './slice.ts';

/** What the reader already holds of the stream a slice belongs to. */
export interface HeldStream {
  readonly tip: ChainHead;
  /** Hash of the held event with the number the slice ends at, if it is held. */
  readonly atEnd?: string | undefined;
}

export const heldNothing: HeldStream = { tip: chainStart };

/**
 * What a slice would bring. `gap`: earlier events are missing and must come first. `forked`: another journal under
 * the same name and number, e.g. of a workstation set back to an old copy; nothing of it is taken.
 */
export type SliceVerdict =
  | { readonly kind: 'new'; readonly events: readonly JournalEvent[] }
  | { readonly kind: 'known' }
  | { readonly kind: 'gap'; readonly missingFrom: number; readonly missingTo: number }
  | { readonly kind: 'forked' };

/** Judges a run of events against what is held. Pure, so the dry run and the import cannot disagree. */
export function judgeSlice(run: Run, held: HeldStream): SliceVerdict {
  const { tip } = held;
  const [first] = run.events;
  if (!first || (first.seq === 1 && first.previous !== noPrevious)) return { kind: 'forked' };
  if (first.seq > tip.seq + 1) return { kind: 'gap', missingFrom: tip.seq + 1, missingTo: first.seq - 1 };
  if (run.head.seq <= tip.seq) return { kind: held.atEnd === run.head.hash ? 'known' : 'forked' };
  const events = run.events.slice(tip.seq + 1 - first.seq);
  return events[0]?.previous === tip.hash ? { kind: 'new', events } : { kind: 'forked' };
}
