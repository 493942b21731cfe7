import { z } from 'zod';
import type { SubjectId, UserId } from '../../journal/ids.ts';
import type { JournalEvent } from '../../journal/journal-event.ts';
import { compareEvents } from '../../journal/order.ts';
import { VersionVector } from '../../journal/version-vector.ts';
import { Day } from '../payloads.ts';

/** How much of the journal somebody had seen on a day. */
const Seen = z.strictObject({ day: Day, vector: VersionVector });
export type Seen = z.infer<typeof Seen>;

/** Today's look at the journal, and the last one of an earlier day: what came between is news. */
export const Looks = z.strictObject({ now: Seen, before: Seen.nullable() });
export type Looks = z.infer<typeof Looks>;

/** Another look: on a new day the last look of the old one becomes the one before. */
export function lookAgain(kept: Looks | undefined, now: Seen): Looks {
  if (!kept) return { now, before: null };
  return { now, before: kept.now.day === now.day ? kept.before : kept.now };
}

/** By stream, the numbers to read so as to know what came since; of a long absence only the newest. */
export function newStretches(
  { vector: known }: Seen,
  vector: VersionVector,
  most: number,
): { readonly stream: string; readonly from: number; readonly to: number }[] {
  return Object.entries(vector).flatMap(([stream, to]) => {
    const from = Math.max((known[stream] ?? 0) + 1, to - most + 1);
    return from > to ? [] : [{ stream, from, to }];
  });
}

/** What others have entered in one case since the last look. */
export interface CaseNews {
  readonly subject: SubjectId;
  /** The newest first. */
  readonly events: readonly JournalEvent[];
}

/** Entries of others by case, the case that changed last first; one's own are no news. */
export function newsOf(events: readonly JournalEvent[], reader: UserId): CaseNews[] {
  const newest = events.filter(({ author }) => author !== reader).toSorted((a, b) => compareEvents(b, a));
  const bySubject = new Map<SubjectId, JournalEvent[]>();
  for (const event of newest) bySubject.set(event.subject, [...(bySubject.get(event.subject) ?? []), event]);
  return [...bySubject].map(([subject, events]) => ({ subject, events }));
}
