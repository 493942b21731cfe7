import type { HeldJournal, Streams } from '#shared/bundle/streams.ts';
import type { ChainHead } from '#shared/journal/chain.ts';
import type { VersionVector } from '#shared/journal/version-vector.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { SyncParts } from './parts.ts';

/** A number in a journal whose hash will be asked for. */
export interface Place {
  readonly stream: string;
  readonly seq: number;
}

/** Ends that are remembered; they are few at a time, and can be read again. */
const knownAtMost = 1_000;

type Store = Pick<SyncParts['store'], 'vector' | 'headOf' | 'stretch'>;

/** The store's journals by stream. Their events lie on the disk: each question names what of them it will look at. */
export class HeldStreams {
  readonly #store: Store;
  /** What an event was hashed to stays: the ends that receipts will name are not read from the disk for it. */
  readonly #known = new Map<string, string>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** How far each journal is held. */
  lengths(): VersionVector {
    return this.#store.vector();
  }

  /** Remembers the hash of an event of this store. */
  learn(stream: string, { seq, hash }: ChainHead): void {
    if (this.#known.size === knownAtMost) this.#known.clear();
    this.#known.set(`${stream} ${seq}`, hash);
  }

  /** Journals of which hashes are asked, at the places named and at the end. */
  async at(places: readonly Place[]): Promise<Streams> {
    const streams = new Map<string, HeldJournal>();
    for (const [stream, length] of Object.entries(this.lengths())) {
      const seqs = places.filter((place) => place.stream === stream).map(({ seq }) => seq);
      streams.set(stream, await this.#hashesOf(stream, length, seqs));
    }
    return streams;
  }

  /**
   * Journals of which the events behind those of a vector are asked.
   * @param most of each journal the oldest so many; all of them unless given
   */
  async behind(vector: VersionVector, most = Infinity): Promise<Streams> {
    const streams = new Map<string, HeldJournal>();
    for (const [stream, length] of Object.entries(this.lengths())) {
      const from = Math.min(vector[stream] ?? 0, length);
      const events = await this.#read(stream, from + 1, Math.min(length, from + most));
      streams.set(stream, {
        ...this.#unread(stream, length),
        after: (seq) => {
          invariant(seq >= from, 'only the events that were named are in hand');
          return events.slice(seq - from);
        },
      });
    }
    return streams;
  }

  async #hashesOf(stream: string, length: number, seqs: readonly number[]): Promise<HeldJournal> {
    const hashes = new Map<number, string>();
    for (const seq of new Set(seqs)) {
      if (seq < 1 || seq >= length) continue;
      hashes.set(seq, this.#known.get(`${stream} ${seq}`) ?? (await this.#readHash(stream, seq)));
    }
    const unread = this.#unread(stream, length);
    return { ...unread, hashAt: (seq) => hashes.get(seq) ?? unread.hashAt(seq) };
  }

  async #readHash(stream: string, seq: number): Promise<string> {
    const [follower] = await this.#read(stream, seq + 1, seq + 1);
    invariant(follower, 'a number below the end has a follower');
    this.learn(stream, { seq, hash: follower.previous });
    return follower.previous;
  }

  #unread(stream: string, length: number): HeldJournal {
    return {
      length,
      hashAt: (seq) => {
        if (seq === length) return this.#store.headOf(stream).hash;
        invariant(seq < 1 || seq > length, 'only the hashes that were named are in hand');
        return undefined;
      },
      after: () => {
        throw new Error('The events of this journal were not asked for.');
      },
    };
  }

  async #read(stream: string, from: number, to: number) {
    const read = await this.#store.stretch(stream, from, to);
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  }
}
