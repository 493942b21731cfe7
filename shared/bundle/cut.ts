import { canonicalJson } from '../journal/canonical-json.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { VersionVector } from '../journal/version-vector.ts';
import type { Streams } from './streams.ts';

/** How large one part of a bundle may grow: a cut link repeats at most one part. */
export interface PartLimit {
  readonly events: number;
  /** Characters of canonical JSON before compression. */
  readonly characters: number;
}

export const wirePart: PartLimit = { events: 2_000, characters: 1_500_000 };

/** Whether a slice of a stream may end at a number: anywhere in one's own, at a signed head in another's. */
export type MayEndAt = (stream: string, seq: number) => boolean;

/** Consecutive events of one journal, each with its canonical text. */
export interface Run {
  readonly events: readonly JournalEvent[];
  readonly lines: readonly string[];
}

/** Grows event by event while it is cut. */
interface SizedRun extends Run {
  readonly events: JournalEvent[];
  readonly lines: string[];
  characters: number;
}

/**
 * What a receiver lacks, cut into parts of bounded size; each part is a list of runs of consecutive events.
 * A run ends only where its device has signed a head; events after the last signed head stay behind.
 * One event larger than the limit travels alone.
 * @param held how far the receiver has heard each stream
 */
export function* cutParts(
  streams: Streams,
  held: VersionVector,
  mayEndAt: MayEndAt,
  limit: PartLimit,
): Generator<readonly Run[]> {
  let part: SizedRun[] = [];
  for (const [stream, journal] of streams) {
    const lacking = journal.after(held[stream] ?? 0);
    for (const run of cutRuns(lacking, (seq) => mayEndAt(stream, seq), limit)) {
      if (part.length > 0 && !fits([...part, run], limit)) {
        yield part;
        part = [];
      }
      part.push(run);
    }
  }
  if (part.length > 0) yield part;
}

function fits(part: readonly SizedRun[], limit: PartLimit): boolean {
  const events = part.reduce((sum, run) => sum + run.events.length, 0);
  const characters = part.reduce((sum, run) => sum + run.characters, 0);
  return events <= limit.events && characters <= limit.characters;
}

function* cutRuns(
  events: readonly JournalEvent[],
  mayEndAt: (seq: number) => boolean,
  limit: PartLimit,
): Generator<SizedRun> {
  let run = emptyRun();
  let pending = emptyRun();
  for (const event of events) {
    const line = canonicalJson(event);
    pending.events.push(event);
    pending.lines.push(line);
    pending.characters += line.length;
    if (!mayEndAt(event.seq)) continue;
    if (run.events.length > 0 && !fits([run, pending], limit)) {
      yield run;
      run = pending;
    } else append(run, pending);
    pending = emptyRun();
  }
  if (run.events.length > 0) yield run;
}

const emptyRun = (): SizedRun => ({ events: [], lines: [], characters: 0 });

function append(run: SizedRun, { events, lines, characters }: SizedRun): void {
  for (const event of events) run.events.push(event);
  for (const line of lines) run.lines.push(line);
  run.characters += characters;
}
