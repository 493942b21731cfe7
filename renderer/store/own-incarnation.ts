import { DeviceRestored, type KnownEnd } from '#shared/cases/payloads.ts';
import type { ChainHead } from '#shared/journal/chain.ts';
import { hashEvent } from '#shared/journal/event-hash.ts';
import type { DeviceId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { EventAt, JournalMemory } from './journal-memory.ts';
import type { Shelf } from './shelf.ts';

/**
 * Under which incarnation this copy of the journal writes. It is claimed on the shelf before a word is written under it:
 * the highest one known may belong to another machine with the same identity.
 */
export class OwnIncarnation {
  readonly #device: DeviceId;
  readonly #memory: JournalMemory;
  readonly #shelf: Shelf;
  #current: number;
  #isBegun: boolean;

  /** @param claimed undefined when nothing was ever claimed, or the shelf was lost: then only a first one is surely its own */
  constructor(device: DeviceId, memory: JournalMemory, shelf: Shelf, claimed: number | undefined) {
    this.#device = device;
    this.#memory = memory;
    this.#shelf = shelf;
    const highest = memory.incarnationOf(device);
    this.#current = claimed ?? (highest === 1 ? 1 : highest + 1);
    this.#isBegun = this.#current === 1 || this.#lengths().has(this.#current);
  }

  get current(): number {
    return this.#current;
  }

  /** Whether something was recorded under it, or it is the first, which needs no word. */
  get isBegun(): boolean {
    return this.#isBegun;
  }

  /** One that was chosen without being claimed, because the shelf knew of none, is claimed before it is begun. */
  claimNow(): Promise<void> {
    return this.#shelf.claim(this.#current);
  }

  begun(): void {
    this.#isBegun = true;
  }

  /** Claims the incarnation `leap` numbers beyond all that are known. */
  leap(leap: number, fresh: readonly JournalEvent[] = []): Promise<void> {
    const heard = this.#own(fresh).map(({ incarnation }) => incarnation);
    return this.#claim(
      Math.max(this.#current, this.#memory.incarnationOf(this.#device), ...heard) + leap,
      false,
    );
  }

  /**
   * Others bring what this device wrote, before it is taken in. What it had forgotten under its own number, or what was
   * begun by somebody who knew more under it, tells that this is an old copy: it claims the next incarnation. What
   * another machine with this identity began, knowing no more than is known here, leaves it where it is.
   */
  async meet(fresh: readonly JournalEvent[], eventAt: EventAt): Promise<void> {
    const own = this.#own(fresh).filter(({ incarnation }) => incarnation >= this.#current);
    if (own.length === 0) return;
    for (const event of own) if (await this.#isForgotten(event, eventAt)) return this.leap(1, fresh);
    await this.#claim(this.#current, this.#isBegun);
  }

  /** How far every incarnation of this device is known: what the next one begins after. */
  ends(): KnownEnd[] {
    return [...this.#lengths().keys()].map((incarnation) => ({ incarnation, ...this.#headOf(incarnation) }));
  }

  async #isForgotten(event: JournalEvent, eventAt: EventAt): Promise<boolean> {
    if (event.incarnation === this.#current) return true;
    // Its beginning has been judged, now or before.
    if (event.seq > 1) return false;
    const beginning = DeviceRestored.safeParse(event.payload);
    if (!beginning.success || !beginning.data.after) return true;
    const known = beginning.data.after.find(({ incarnation }) => incarnation === this.#current);
    if (!known) return false;
    const here = this.#headOf(this.#current);
    if (known.seq >= here.seq) return known.seq > here.seq || known.hash !== here.hash;
    const there = await eventAt(`${this.#device}.${this.#current}`, known.seq);
    return !there || hashEvent(there) !== known.hash;
  }

  async #claim(incarnation: number, isBegun: boolean): Promise<void> {
    await this.#shelf.claim(incarnation);
    this.#current = incarnation;
    this.#isBegun = isBegun;
  }

  #own(events: readonly JournalEvent[]): JournalEvent[] {
    return events.filter(({ device }) => device === this.#device);
  }

  #headOf(incarnation: number): ChainHead {
    return this.#memory.headOf(`${this.#device}.${incarnation}`);
  }

  #lengths(): Map<number, number> {
    const own = Object.entries(this.#memory.vector()).filter(([stream]) =>
      stream.startsWith(`${this.#device}.`),
    );
    return new Map(own.map(([stream, length]) => [Number(stream.slice(this.#device.length + 1)), length]));
  }
}
