import { canonicalJson } from '#shared/journal/canonical-json.ts';
import { chainStart, type ChainHead } from '#shared/journal/chain.ts';
import { hashEvent } from '#shared/journal/event-hash.ts';
import { tick, timeZero, type HybridTime } from '#shared/journal/hybrid-time.ts';
import { DeviceId, OfficeId, officeSubject, SubjectId, toEventId, UserId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { DeviceCard, DeviceKeys } from '#shared/bundle/cards.ts';
import {
  packSlice,
  pageSlice,
  pagesOf,
  type ListedSlice,
  type PagedSlice,
  type Slice,
} from '#shared/bundle/slice.ts';
import { vectorOf } from '#shared/journal/version-vector.ts';
import type { BundleContent } from '#shared/envelope/bundle.ts';
import { createDeviceKeys } from '#shared/envelope/create-keys.ts';
import { deviceSigner, type SignerOf } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';

/** Eight in the morning of a working day; tests move it by hand. */
export const morning = Date.parse('2026-04-27T03:00:00Z');

/** Randomness that repeats: mulberry32. The seed is printed by whoever draws from it. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function randomBytes(random: () => number): (length: number) => Uint8Array {
  return (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

/** Writes the journal of one workstation, link by link. */
export class JournalWriter {
  readonly events: JournalEvent[] = [];
  readonly keys: DeviceKeys;
  readonly incarnation: number;
  #head: ChainHead = chainStart;
  #time: HybridTime = timeZero;

  constructor(keys: DeviceKeys, incarnation = 1) {
    this.keys = keys;
    this.incarnation = incarnation;
  }

  write(type = 'fact.recorded', payload: unknown = { fact: 'received', on: '2026-04-27' }): JournalEvent {
    const { device, office } = this.keys.card;
    const seq = this.#head.seq + 1;
    this.#time = tick(this.#time, morning + seq * 1_000);
    const event: JournalEvent = {
      id: toEventId(device, this.incarnation, seq),
      office,
      device,
      incarnation: this.incarnation,
      seq,
      time: this.#time,
      recordedAt: new Date(this.#time.wall).toISOString(),
      author: UserId.parse('user-1'),
      subject: type.startsWith('device') ? officeSubject : SubjectId.parse(`case-${seq % 7}`),
      type,
      version: 1,
      payload,
      base: [],
      previous: this.#head.hash,
    };
    this.#head = { seq, hash: hashEvent(event) };
    this.events.push(event);
    return event;
  }

  writeMany(count: number): this {
    for (let made = 0; made < count; made += 1)
      this.write('fact.recorded', { fact: 'noted', text: `Жазба ${made}` });
    return this;
  }

  admit(card: DeviceCard): JournalEvent {
    return this.write('device.admitted', { card });
  }

  /** A slice of this journal with its signed head, from and to inclusive. */
  async slice(from = 1, to = this.events.length): Promise<PagedSlice> {
    const events = this.events.slice(from - 1, to);
    return pageSlice(events[0]!, pagesOf(events.map(canonicalJson)), await this.#prove(to));
  }

  /** The same as workstations of before wrote it. */
  async listedSlice(from = 1, to = this.events.length): Promise<ListedSlice> {
    return packSlice(this.events.slice(from - 1, to), await this.#prove(to));
  }

  async #prove(upTo: number): Promise<string> {
    const last = this.events[upTo - 1]!;
    const { office, device, incarnation, seq } = last;
    const statement = { office, device, incarnation, seq, head: hashEvent(last) };
    return signStatement('head', statement, deviceSigner(this.keys));
  }

  /** What this workstation would put into a bundle. */
  async content(slices?: Slice[]): Promise<BundleContent> {
    return {
      office: this.keys.card.office,
      from: this.keys.card,
      slices: slices ?? [await this.slice()],
      vector: vectorOf(this.events),
      clock: { pc: new Date(morning).toISOString(), server: null },
      more: false,
    };
  }
}

export async function makeKeys(device: string, office = 'medeu'): Promise<DeviceKeys> {
  return createDeviceKeys({ device: DeviceId.parse(device), office: OfficeId.parse(office), name: device });
}

export async function makeWriter(device: string, office = 'medeu'): Promise<JournalWriter> {
  return new JournalWriter(await makeKeys(device, office));
}

/** Trust in exactly these workstations. */
export function trusting(...cards: readonly DeviceCard[]): SignerOf {
  return (id) => {
    const card = cards.find(({ device }) => device === id);
    return card ? ok({ signing: card.signing, office: card.office }) : refuse({ code: 'DEVICE_UNKNOWN' });
  };
}

export function cardOf(...cards: readonly DeviceCard[]): (device: DeviceId) => Result<DeviceCard> {
  return (device) => {
    const card = cards.find((known) => known.device === device);
    return card ? ok(card) : refuse({ code: 'DEVICE_UNKNOWN' });
  };
}

export function recipientOf({ device, sealing }: DeviceCard): { id: string; sealing: DeviceCard['sealing'] } {
  return { id: device, sealing };
}

/** The code of a refusal, or "accepted": a table of outcomes reads at a glance. */
export function outcome(result: Result<unknown>): string {
  return result.ok ? 'accepted' : result.problem.code;
}
