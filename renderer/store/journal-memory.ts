import { chainStart, verifyChain, type ChainHead } from '#shared/journal/chain.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import { hashEvent } from '#shared/journal/event-hash.ts';
import { compareTimes, receive, timeZero, type HybridTime } from '#shared/journal/hybrid-time.ts';
import {
  toEventId,
  type DeviceId,
  type EventId,
  type OfficeId,
  type SubjectId,
  type UserId,
} from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { equalJson } from '#shared/journal/canonical-json.ts';
import { streamOf, type VersionVector } from '#shared/journal/version-vector.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';

/** Who writes, on which workstation. */
export interface Writer {
  readonly office: OfficeId;
  readonly device: DeviceId;
  readonly author: UserId;
}

/** All events known here, by arrival and by stream, and what the next own event is chained to. */
export class JournalMemory {
  readonly #events: JournalEvent[] = [];
  /** The events of each stream by sequence number: seq n at index n − 1. */
  readonly #streams = new Map<string, JournalEvent[]>();
  #time: HybridTime = timeZero;

  get events(): readonly JournalEvent[] {
    return this.#events;
  }

  vector(): VersionVector {
    return Object.fromEntries([...this.#streams].map(([stream, events]) => [stream, events.length]));
  }

  add(events: readonly JournalEvent[]): void {
    for (const event of events) {
      this.#events.push(event);
      const stream = this.#streams.get(streamOf(event));
      if (stream) stream.push(event);
      else this.#streams.set(streamOf(event), [event]);
      if (compareTimes(event.time, this.#time) > 0) this.#time = event.time;
    }
  }

  /** The highest incarnation this device has written under; 1 when it has written nothing. */
  incarnationOf(device: DeviceId): number {
    let incarnation = 1;
    for (const [stream, [first]] of this.#streams) {
      if (first?.device === device && streamOf(first) === stream) {
        incarnation = Math.max(incarnation, first.incarnation);
      }
    }
    return incarnation;
  }

  /** Drafts as chained events of this device, not yet added. What is decided in one breath is decided in knowledge of it. */
  stamp(drafts: readonly EventDraft[], by: Writer & { incarnation: number; wallMs: number }): JournalEvent[] {
    const { office, device, author, incarnation, wallMs } = by;
    let { seq, hash } = this.#headOf(`${device}.${incarnation}`);
    let time = this.#time;
    const decidedNow = new Map<SubjectId, EventId>();
    return drafts.map((draft) => {
      seq += 1;
      time = receive(time, timeZero, wallMs);
      const event: JournalEvent = {
        ...{ id: toEventId(device, incarnation, seq), office, device, incarnation, seq, time },
        ...{ recordedAt: new Date(wallMs).toISOString(), author },
        ...{ subject: draft.subject, type: draft.type, version: draft.version, payload: draft.payload },
        ...{ base: [...draft.base, ...known(decidedNow.get(draft.subject))], previous: hash },
      };
      decidedNow.set(draft.subject, event.id);
      hash = hashEvent(event);
      return event;
    });
  }

  /**
   * Of events received, those that are new, ready to be added: by stream, in sequence, chained to what is known.
   * Refuses JOURNAL_GAP, JOURNAL_BROKEN_CHAIN, and JOURNAL_FORKED for another event under a known number.
   */
  selectNew(events: readonly JournalEvent[]): Result<JournalEvent[]> {
    const fresh: JournalEvent[][] = [];
    for (const [stream, received] of inStreams(events)) {
      const { seq } = this.#headOf(stream);
      const lastKnown = received.findLast((event) => event.seq <= seq);
      if (lastKnown && !equalJson(lastKnown, this.#streams.get(stream)?.[lastKnown.seq - 1])) {
        return refuse({ code: 'JOURNAL_FORKED', details: { event: lastKnown.id } });
      }
      const later = received.filter((event) => event.seq > seq);
      const verified = later.length > 0 ? verifyChain(later, this.#headOf(stream)) : ok(null);
      if (!verified.ok) return verified;
      fresh.push(later);
    }
    return ok(fresh.flat());
  }

  #headOf(stream: string): ChainHead {
    const last = this.#streams.get(stream)?.at(-1);
    return last ? { seq: last.seq, hash: hashEvent(last) } : chainStart;
  }
}

function known(id: EventId | undefined): readonly EventId[] {
  return id === undefined ? [] : [id];
}

/** By stream and in sequence, each number once. */
function inStreams(events: readonly JournalEvent[]): Map<string, JournalEvent[]> {
  const streams = new Map<string, JournalEvent[]>();
  for (const event of events) {
    const stream = streams.get(streamOf(event));
    if (stream) stream.push(event);
    else streams.set(streamOf(event), [event]);
  }
  for (const [stream, all] of streams) {
    const inSequence = all.toSorted((a, b) => a.seq - b.seq);
    streams.set(
      stream,
      inSequence.filter(({ seq }, at) => inSequence[at - 1]?.seq !== seq),
    );
  }
  return streams;
}
