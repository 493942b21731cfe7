import { z } from 'zod';
import type { JournalEvent } from './journal-event.ts';

/** How far somebody has heard each device: `<device>.<incarnation>` → last sequence number without a gap. */
export const VersionVector = z.record(z.string().regex(/^[a-z0-9-]{1,64}\.[1-9][0-9]{0,8}$/), z.int().min(1));
export type VersionVector = z.infer<typeof VersionVector>;

/** One device in one life: the journal a sequence number belongs to. */
export function streamOf(event: Pick<JournalEvent, 'device' | 'incarnation'>): string {
  return `${event.device}.${event.incarnation}`;
}

/** The device whose journal a stream is. */
export function deviceOf(stream: string): string {
  return stream.slice(0, stream.lastIndexOf('.'));
}

/** The vector of a set of events without gaps: the highest number of each stream. */
export function vectorOf(events: Iterable<JournalEvent>): VersionVector {
  const vector: VersionVector = {};
  for (const event of events) {
    const stream = streamOf(event);
    vector[stream] = Math.max(vector[stream] ?? 0, event.seq);
  }
  return vector;
}

/** The events somebody who has heard up to `vector` still lacks, in the order given. */
export function missing(vector: VersionVector, events: Iterable<JournalEvent>): JournalEvent[] {
  const lacking: JournalEvent[] = [];
  for (const event of events) if (event.seq > (vector[streamOf(event)] ?? 0)) lacking.push(event);
  return lacking;
}
