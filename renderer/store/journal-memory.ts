import { chainStart, verifyChain, type ChainHead } from '#shared/journal/chain.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import { hashEvent, inOrder } from '#shared/journal/event-hash.ts';
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

/** Where every stream ends, as it is kept beside the summaries. */
export interface KeptHeads {
  readonly heads: readonly (readonly [string, ChainHead])[];
  readonly time: HybridTime;
  readonly count: number;
}

/** Event `seq` of a stream, from wherever events are kept. */
export type EventAt = (stream: string, seq: number) => Promise<JournalEvent | undefined>;

/** How many events are known here, where each stream ends, and what the next own event is chained to. */
export class JournalMemory {
  readonly #heads: Map<string, ChainHead>;
  /** The last event of a stream waits unhashed until somebody asks where the stream ends: most are overtaken before. */
  readonly #last = new Map<string, JournalEvent>();
  #time: HybridTime;
  #count: number;

  constructor(kept: KeptHeads = { heads: [], time: timeZero, count: 0 }) {
    this.#heads = new Map(kept.heads);
    this.#time = kept.time;
    this.#count = kept.count;
  }

  get count(): number {
    return this.#count;
  }

  /** The latest time any event bears, in milliseconds of some clock; 0 when there is none. */
  get latest(): number {
    return this.#time.wall;
  }

  kept(): KeptHeads {
    const streams = Object.keys(this.vector());
    return {
      heads: streams.map((stream) => [stream, this.headOf(stream)]),
      time: this.#time,
      count: this.#count,
    };
  }

  vector(): VersionVector {
    const overtaken = [...this.#heads].map(([stream, { seq }]) => [stream, seq]);
    const last = [...this.#last].map(([stream, { seq }]) => [stream, seq]);
    return Object.fromEntries([...overtaken, ...last]) as VersionVector;
  }

  add(events: readonly JournalEvent[]): void {
    for (const event of events) {
      this.#last.set(streamOf(event), event);
      if (compareTimes(event.time, this.#time) > 0) this.#time = event.time;
    }
    this.#count += events.length;
  }

  /** The highest incarnation this device has written under; 1 when it has written nothing. */
  incarnationOf(device: DeviceId): number {
    const own = Object.keys(this.vector()).filter((stream) => stream.startsWith(`${device}.`));
    return Math.max(1, ...own.map((stream) => Number(stream.slice(device.length + 1))));
  }

  /** Where a stream ends; its start when nothing of it is known. */
  headOf(stream: string): ChainHead {
    const last = this.#last.get(stream);
    if (!last) return this.#heads.get(stream) ?? chainStart;
    const head = { seq: last.seq, hash: hashEvent(last) };
    this.#last.delete(stream);
    this.#heads.set(stream, head);
    return head;
  }

  /** Drafts as chained events of this device, not yet added. What is decided in one breath is decided in knowledge of it. */
  stamp(drafts: readonly EventDraft[], by: Writer & { incarnation: number; wallMs: number }): JournalEvent[] {
    const { office, device, author, incarnation, wallMs } = by;
    let { seq, hash } = this.headOf(`${device}.${incarnation}`);
    let time = this.#time;
    const decidedNow = new Map<SubjectId, EventId>();
    return drafts.map((draft) => {
      seq += 1;
      time = receive(time, timeZero, wallMs);
      const event = inOrder({
        ...{ id: toEventId(device, incarnation, seq), office, device, incarnation, seq, time },
        ...{ recordedAt: new Date(wallMs).toISOString(), author },
        ...{ subject: draft.subject, type: draft.type, version: draft.version, payload: draft.payload },
        ...{ base: [...draft.base, ...known(decidedNow.get(draft.subject))], previous: hash },
      });
      decidedNow.set(draft.subject, event.id);
      hash = hashEvent(event);
      return event;
    });
  }

  /**
   * Of events received, those that are new, ready to be added: by stream, in sequence, chained to what is known.
   * Refuses JOURNAL_GAP, JOURNAL_BROKEN_CHAIN, and JOURNAL_FORKED for another event under a known number.
   */
  async selectNew(events: readonly JournalEvent[], knownAt: EventAt): Promise<Result<JournalEvent[]>> {
    const fresh: JournalEvent[][] = [];
    for (const [stream, received] of inStreams(events)) {
      const head = this.headOf(stream);
      const lastKnown = received.findLast((event) => event.seq <= head.seq);
      if (lastKnown && !equalJson(lastKnown, await knownAt(stream, lastKnown.seq)))
        return refuse({ code: 'JOURNAL_FORKED', details: { event: lastKnown.id } });
      const later = received.filter((event) => event.seq > head.seq);
      const verified = later.length > 0 ? verifyChain(later, head) : ok(null);
      if (!verified.ok) return verified;
      fresh.push(later);
    }
    return ok(fresh.flat());
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
