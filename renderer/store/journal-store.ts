import type { Page } from '#shared/bundle/slice.ts';
import { applyEvents } from '#shared/cases/office-state.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { deviceRestored } from '#shared/cases/device-restored.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import type { ChainHead } from '#shared/journal/chain.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { compareEvents } from '#shared/journal/order.ts';
import type { VersionVector } from '#shared/journal/version-vector.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import { TaskQueue } from '#shared/kernel/task-queue.ts';
import type { Archive } from './archive.ts';
import type { Beginning } from './begin.ts';
import { BothCopies } from './both-copies.ts';
import { compareCopies, type CopiesNow } from './compare-copies.ts';
import type { EventAt, JournalMemory, Writer } from './journal-memory.ts';
import { KeptSummaries } from './kept-summaries.ts';
import { LongTail } from './long-tail.ts';
import { MendedReading } from './mended-reading.ts';
import { OwnIncarnation } from './own-incarnation.ts';
import type { Recovery } from './reconcile.ts';
import { sealRecord, type Group, type SealedRecord, type Sealer } from './sealed-record.ts';
import type { Shelf } from './shelf.ts';
import { sparing } from './sparing.ts';
import type { Summaries, Summary } from './summaries.ts';
import type { Troubles } from './troubles.ts';
import { portions, type VaultClient } from './vault-client.ts';

/** The journal of this desk: what it holds, and the only way to add to it. */
export interface JournalStore {
  /** Folded from all events; a new object whenever it changed. */
  state(): OfficeState;
  subscribe(listener: () => void): () => void;
  /** Resolves ok when the events are flushed in the vault and committed in IndexedDB: only then is anything "saved". */
  append(drafts: readonly EventDraft[]): Promise<Result<readonly JournalEvent[]>>;
  /**
   * Events of other journals, e.g. from a bundle; those already known are passed over. All or none of one call's check.
   * @param pages the pages they came on, which are kept as they are when all is new
   */
  receive(
    events: readonly JournalEvent[],
    pages?: readonly Page[],
  ): Promise<Result<{ readonly added: number }>>;
  /**
   * Goes on under a new incarnation, `leap` numbers on: this desk came back from a backup, and what it wrote after that
   * backup may be known elsewhere under the numbers it would give next.
   */
  beginIncarnation(leap: number): Promise<Result<null>>;
  /** How many events it holds. */
  count(): number;
  /** The latest time any of them bears, in milliseconds of the clock it was recorded by; 0 when there is none. */
  latest(): number;
  vector(): VersionVector;
  /** Where a stream ends. */
  headOf(stream: string): ChainHead;
  /** All events of a subject in the journal's order. Refuses STORE_BLOCKED when they lie whole in neither copy. */
  history(subject: SubjectId): Promise<Result<readonly JournalEvent[]>>;
  /** The events of one stream from number `from` to number `to`. Refuses as `history` does. */
  stretch(stream: string, from: number, to: number): Promise<Result<readonly JournalEvent[]>>;
  /** What start-up compared and rebuilt, and what the inspection behind it did. */
  recovery(): Recovery;
  /** What went wrong on the way and stopped nothing. */
  troubles(): readonly Problem[];
  /**
   * Looks whether every record on the shelf is whole, as a start by summaries did not, and brings back from the vault
   * what is not. Nothing waits for it.
   */
  inspect(): Promise<void>;
  /** How the two copies stand to each other between two writes. Refuses as the vault or the shelf does. */
  compare(): Promise<Result<CopiesNow>>;
  /** Why nothing more is written until the desk is opened again; undefined as long as all is well. */
  blocked(): Problem | undefined;
  /** Waits for what is being written, then lets go of database and key. */
  close(): Promise<void>;
}

export interface StoreParts {
  readonly shelf: Shelf;
  readonly vault: VaultClient;
  readonly sealer: Sealer;
  readonly writer: Writer;
  /** Milliseconds of the PC clock, right or wrong. */
  readonly now: () => number;
  readonly summaries: Summaries;
  readonly troubles: Troubles;
}

/** Events of a received slice that are sealed as one record. */
const recordEvents = 500;

/** How a store begins beside what it found in its records. */
export interface Standing {
  /** The incarnation claimed on the shelf; undefined when there is none. */
  readonly claimed: number | undefined;
  /** Why nothing may be written from the start, when there is such a reason. */
  readonly blocked?: Problem | undefined;
}

export function createJournalStore(parts: StoreParts, found: Beginning, standing: Standing): JournalStore {
  return new Store(parts, found, standing);
}

class Store implements JournalStore {
  readonly #parts: StoreParts;
  readonly #memory: JournalMemory;
  readonly #archive: Archive;
  readonly #own: OwnIncarnation;
  readonly #queue = new TaskQueue();
  readonly #listeners = new Set<() => void>();
  /** Of a long journal that comes in, the screens are told the more seldom, the longer they take to be drawn again. */
  readonly #told = sparing(() => {
    this.#tell();
  });
  readonly #both: BothCopies;
  readonly #reading: MendedReading;
  readonly #tail: LongTail;
  readonly #summaries: KeptSummaries;
  #state: OfficeState;

  constructor(parts: StoreParts, found: Beginning, { claimed, blocked }: Standing) {
    const { sentinel, memory, archive, state, unpagedFrom, isVerified } = found;
    const [queue, tell] = [this.#queue, () => this.#tell()];
    this.#parts = parts;
    this.#memory = memory;
    this.#archive = archive;
    this.#state = state;
    this.#own = new OwnIncarnation(parts.writer.device, memory, parts.shelf, claimed);
    this.#both = new BothCopies(parts, { sentinel, blocked, onBlocked: tell });
    const both = this.#both;
    // Where nothing may be written, nothing was rebuilt either.
    const { records } = found.recovery;
    const recovery = blocked ? { records, toShelf: 0, toVault: 0, fromBackup: 0 } : found.recovery;
    this.#reading = new MendedReading({ ...parts, both, queue, onMended: tell }, { recovery, isVerified });
    this.#tail = new LongTail({ ...parts, both, queue }, unpagedFrom);
    this.#summaries = new KeptSummaries(
      { ...parts, describe: () => this.#describe(), onKept: () => archive.letGo() },
      found.changed,
    );
  }

  state(): OfficeState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  count(): number {
    return this.#memory.count;
  }

  latest(): number {
    return this.#memory.latest;
  }

  headOf(stream: string): ChainHead {
    return this.#memory.headOf(stream);
  }

  recovery(): Recovery {
    return this.#reading.recovery;
  }

  troubles(): readonly Problem[] {
    return this.#parts.troubles.met();
  }

  async history(subject: SubjectId): Promise<Result<readonly JournalEvent[]>> {
    const found = await this.#reading.readAside(() => this.#archive.histories([subject]));
    return found.ok ? ok((found.value.get(subject) ?? []).toSorted(compareEvents)) : found;
  }

  stretch(stream: string, from: number, to: number): Promise<Result<readonly JournalEvent[]>> {
    return this.#reading.readAside(() => this.#archive.stretch(stream, from, to));
  }

  inspect(): Promise<void> {
    return this.#reading.inspect();
  }

  compare(): Promise<Result<CopiesNow>> {
    const compared = this.#queue.add(() => this.#reading.read(() => compareCopies(this.#parts)));
    return compared.then((found) => (found.ok ? found.value : found));
  }

  vector(): VersionVector {
    return this.#memory.vector();
  }

  blocked(): Problem | undefined {
    return this.#both.blocked;
  }

  append(drafts: readonly EventDraft[]): Promise<Result<readonly JournalEvent[]>> {
    return this.#queue.add(() => this.#append(drafts));
  }

  receive(events: readonly JournalEvent[], pages: readonly Page[] = []): Promise<Result<{ added: number }>> {
    return this.#queue.add(() => this.#receive(events, pages));
  }

  beginIncarnation(leap: number): Promise<Result<null>> {
    return this.#queue.add(async () => {
      if (this.#both.blocked) return refuse(this.#both.blocked);
      const claimed = await this.#reading.read(() => this.#own.leap(leap));
      return claimed.ok ? this.#begin() : claimed;
    });
  }

  close(): Promise<void> {
    return this.#queue.add(async () => {
      this.#told.stop();
      await this.#summaries.end();
      this.#both.close();
    });
  }

  async #append(drafts: readonly EventDraft[]): Promise<Result<readonly JournalEvent[]>> {
    if (drafts.length === 0) return ok([]);
    const begun = await this.#begin();
    return begun.ok ? this.#record(drafts) : begun;
  }

  async #record(drafts: readonly EventDraft[]): Promise<Result<readonly JournalEvent[]>> {
    const { writer, now } = this.#parts;
    const by = { ...writer, incarnation: this.#own.current, wallMs: now() };
    const events = this.#memory.stamp(drafts, by);
    const saved = await this.#save([{ events }], () => this.#tell());
    return saved.ok ? ok(events) : saved;
  }

  async #receive(
    events: readonly JournalEvent[],
    pages: readonly Page[],
  ): Promise<Result<{ added: number }>> {
    if (this.#both.blocked) return refuse(this.#both.blocked);
    const oneOf: EventAt = async (stream, seq) => (await this.#archive.stretch(stream, seq, seq))[0];
    const selected = await this.#reading.read(() => this.#memory.selectNew(events, oneOf));
    const fresh = selected.ok ? selected.value : selected;
    if (!fresh.ok) return fresh;
    if (fresh.value.length === 0) return ok({ added: 0 });
    const met = await this.#reading.read(() => this.#own.meet(fresh.value, oneOf));
    if (!met.ok) return met;
    const isAllNew = fresh.value.length === events.length;
    const saved = await this.#save(groupsOf(fresh.value, isAllNew ? pages : []), this.#told.ask);
    if (!saved.ok) return saved;
    const begun = await this.#begin();
    return begun.ok ? ok({ added: fresh.value.length }) : begun;
  }

  /** The first word under an incarnation says after what it was begun, so that no number of a forgotten time is used twice. */
  async #begin(): Promise<Result<null>> {
    if (this.#both.blocked) return refuse(this.#both.blocked);
    if (this.#own.isBegun) return ok(null);
    const { device } = this.#parts.writer;
    const claimed = await this.#reading.read(() => this.#own.claimNow());
    if (!claimed.ok) return claimed;
    const restored = { device, incarnation: this.#own.current, after: this.#own.ends() };
    const recorded = await this.#record(deviceRestored(this.#state, restored));
    if (recorded.ok) this.#own.begun();
    return recorded.ok ? ok(null) : recorded;
  }

  /** Each group becomes one record. Crypto first, then the vault, then the database, then memory; screens last. */
  async #save(groups: readonly Group[], tell: () => void): Promise<Result<null>> {
    if (this.#both.blocked) return refuse(this.#both.blocked);
    const { sealer } = this.#parts;
    const { count } = this.#both.sentinel;
    const subjects = new Set(groups.flatMap(({ events }) => events.map(({ subject }) => subject)));
    const [records, before] = await Promise.all([
      Promise.all(groups.map((group, at) => sealRecord(sealer, count + 1 + at, group))),
      this.#reading.read(() => this.#archive.histories(subjects)),
    ]);
    if (!before.ok) return before;
    const histories = before.value;
    for (const portion of portions(records)) {
      const written = await this.#both.write(portion);
      if (!written.ok) return written;
      this.#take(portion, (no) => groups[no - 1 - count]?.events ?? [], histories);
      tell();
    }
    this.#summaries.restSoon();
    this.#tail.page();
    return ok(null);
  }

  #take(
    records: readonly SealedRecord[],
    eventsOf: (no: number) => readonly JournalEvent[],
    histories: Map<SubjectId, JournalEvent[]>,
  ): void {
    const added = records.flatMap(({ no }) => eventsOf(no));
    this.#memory.add(added);
    for (const { no } of records) this.#archive.add(no, eventsOf(no));
    this.#state = applyEvents(this.#state, added, (id) => histories.get(id) ?? []);
    for (const event of added) {
      this.#summaries.change(event.subject);
      histories.get(event.subject)?.push(event);
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #describe(): Summary | undefined {
    if (this.#both.blocked) return undefined;
    return {
      ...{ sentinel: this.#both.sentinel, state: this.#state, unpagedFrom: this.#tail.unpagedFrom },
      ...{ heads: this.#memory.kept(), index: this.#archive.index },
    };
  }
}

/** One record for each page the events came on, or for some hundreds of them. */
function groupsOf(events: readonly JournalEvent[], pages: readonly Page[]): Group[] {
  const isPaged = pages.reduce((sum, page) => sum + page.events, 0) === events.length;
  let at = 0;
  if (isPaged) return pages.map((page) => ({ page, events: events.slice(at, (at += page.events)) }));
  const parts = Math.ceil(events.length / recordEvents);
  return Array.from({ length: parts }, (_, no) => ({
    events: events.slice(no * recordEvents, (no + 1) * recordEvents),
  }));
}
