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
import type { ProblemCode } from '#shared/errors/codes.ts';
import type { Archive } from './archive.ts';
import type { Beginning } from './begin.ts';
import { compareCopies, type CopiesNow } from './compare-copies.ts';
import { inspectShelf, mendShelf } from './inspection.ts';
import type { EventAt, JournalMemory, Writer } from './journal-memory.ts';
import { leafOf, leavesOf, openAll } from './leaf.ts';
import { nameOf } from './name-of.ts';
import { OwnIncarnation } from './own-incarnation.ts';
import type { Recovery } from './reconcile.ts';
import { Unreadable } from './record-reader.ts';
import { advance, sealRecord, type SealedRecord, type Sealer, type Sentinel } from './sealed-record.ts';
import type { Shelf } from './shelf.ts';
import type { Summaries } from './summaries.ts';
import type { Troubles } from './troubles.ts';
import { portions, type VaultClient } from './vault-client.ts';
import { WriterQueue } from './writer-queue.ts';

/** The journal of this desk: what it holds, and the only way to add to it. */
export interface JournalStore {
  /** Folded from all events; a new object whenever it changed. */
  state(): OfficeState;
  subscribe(listener: () => void): () => void;
  /** Resolves ok when the events are flushed in the vault and committed in IndexedDB: only then is anything "saved". */
  append(drafts: readonly EventDraft[]): Promise<Result<readonly JournalEvent[]>>;
  /** Events of other journals, e.g. from a bundle; those already known are passed over. All or none of one call's check. */
  receive(events: readonly JournalEvent[]): Promise<Result<{ readonly added: number }>>;
  /**
   * Goes on under a new incarnation, `leap` numbers on: this desk came back from a backup, and what it wrote after that
   * backup may be known elsewhere under the numbers it would give next.
   */
  beginIncarnation(leap: number): Promise<Result<null>>;
  /** How many events it holds. */
  count(): number;
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
/** Single records beyond this are put into pages. */
const longTail = 1_000;
const pageRecords = 500;
/** So long nothing is written before the summaries are brought up to date. */
const restMs = 2_000;
/** The vault wrote nothing and says so: the user may mend it and try again. */
const cleanRefusals: readonly ProblemCode[] = ['DISK_FULL', 'DISK_LOW', 'FOLDER_LOCKED', 'FOLDER_READ_ONLY'];

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
  readonly #queue = new WriterQueue();
  readonly #listeners = new Set<() => void>();
  #state: OfficeState;
  #sentinel: Sentinel;
  readonly #own: OwnIncarnation;
  #unpagedFrom: number;
  #blocked: Problem | undefined;
  #recovery: Recovery;
  #isInspected: boolean;
  #changed: Set<SubjectId>;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #summarising: Promise<void> = Promise.resolve();

  constructor(parts: StoreParts, found: Beginning, { claimed, blocked }: Standing) {
    this.#parts = parts;
    this.#blocked = blocked;
    this.#memory = found.memory;
    this.#archive = found.archive;
    this.#state = found.state;
    this.#sentinel = found.sentinel;
    this.#own = new OwnIncarnation(parts.writer.device, this.#memory, parts.shelf, claimed);
    this.#unpagedFrom = found.unpagedFrom;
    // Where nothing may be written, nothing was rebuilt either.
    this.#recovery = blocked
      ? { records: found.recovery.records, toShelf: 0, toVault: 0, fromBackup: 0 }
      : found.recovery;
    this.#isInspected = found.isVerified;
    this.#changed = new Set(found.changed);
    if (this.#changed.size > 0) this.#restSoon();
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

  headOf(stream: string): ChainHead {
    return this.#memory.headOf(stream);
  }

  recovery(): Recovery {
    return this.#recovery;
  }

  troubles(): readonly Problem[] {
    return this.#parts.troubles.met();
  }

  async history(subject: SubjectId): Promise<Result<readonly JournalEvent[]>> {
    const found = await this.#fetch(() => this.#archive.histories([subject]));
    return found.ok ? ok((found.value.get(subject) ?? []).toSorted(compareEvents)) : found;
  }

  stretch(stream: string, from: number, to: number): Promise<Result<readonly JournalEvent[]>> {
    return this.#fetch(() => this.#archive.stretch(stream, from, to));
  }

  async inspect(): Promise<void> {
    if (this.#isInspected) return;
    this.#isInspected = true;
    const seen = await this.#reading(() => inspectShelf(this.#parts, this.#sentinel.count));
    if (seen.ok && !seen.value.every(Boolean)) await this.#queue.add(() => this.#mend(seen.value));
    // A desk that is locked meanwhile closes the shelf under the inspection: nothing is wrong, the next opening inspects.
    else if (!seen.ok && !this.#blocked) this.#parts.troubles.meet(seen.problem);
  }

  compare(): Promise<Result<CopiesNow>> {
    const compared = this.#queue.add(() => this.#reading(() => compareCopies(this.#parts)));
    return compared.then((found) => (found.ok ? found.value : found));
  }

  vector(): VersionVector {
    return this.#memory.vector();
  }

  blocked(): Problem | undefined {
    return this.#blocked;
  }

  append(drafts: readonly EventDraft[]): Promise<Result<readonly JournalEvent[]>> {
    return this.#queue.add(() => this.#append(drafts));
  }

  receive(events: readonly JournalEvent[]): Promise<Result<{ added: number }>> {
    return this.#queue.add(() => this.#receive(events));
  }

  beginIncarnation(leap: number): Promise<Result<null>> {
    return this.#queue.add(async () => {
      const claimed = await this.#reading(() => this.#own.leap(leap));
      return claimed.ok ? this.#begin() : claimed;
    });
  }

  close(): Promise<void> {
    return this.#queue.add(async () => {
      clearTimeout(this.#resting);
      await this.#summarise();
      this.#blocked ??= { code: 'STORE_BLOCKED', details: { reason: 'closed' } };
      this.#parts.shelf.close();
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
    const saved = await this.#save([events]);
    return saved.ok ? ok(events) : saved;
  }

  async #receive(events: readonly JournalEvent[]): Promise<Result<{ added: number }>> {
    const oneOf: EventAt = async (stream, seq) => (await this.#archive.stretch(stream, seq, seq))[0];
    const selected = await this.#reading(() => this.#memory.selectNew(events, oneOf));
    const fresh = selected.ok ? selected.value : selected;
    if (!fresh.ok) return fresh;
    if (fresh.value.length === 0) return ok({ added: 0 });
    const met = await this.#reading(() => this.#own.meet(fresh.value, oneOf));
    if (!met.ok) return met;
    const saved = await this.#save(sliced(fresh.value, recordEvents));
    if (!saved.ok) return saved;
    const begun = await this.#begin();
    return begun.ok ? ok({ added: fresh.value.length }) : begun;
  }

  /** The first word under an incarnation says after what it was begun, so that no number of a forgotten time is used twice. */
  async #begin(): Promise<Result<null>> {
    if (this.#own.isBegun) return ok(null);
    const { device } = this.#parts.writer;
    const claimed = await this.#reading(() => this.#own.claimNow());
    if (!claimed.ok) return claimed;
    const restored = { device, incarnation: this.#own.current, after: this.#own.ends() };
    const recorded = await this.#record(deviceRestored(this.#state, restored));
    if (recorded.ok) this.#own.begun();
    return recorded.ok ? ok(null) : recorded;
  }

  /** Each group becomes one record. Crypto first, then the vault, then the database, then memory; screens last. */
  async #save(groups: readonly (readonly JournalEvent[])[]): Promise<Result<null>> {
    if (this.#blocked) return refuse(this.#blocked);
    const { sealer } = this.#parts;
    const { count } = this.#sentinel;
    const subjects = new Set(groups.flat().map(({ subject }) => subject));
    const [records, before] = await Promise.all([
      Promise.all(groups.map((events, at) => sealRecord(sealer, count + 1 + at, events))),
      this.#reading(() => this.#archive.histories(subjects)),
    ]);
    if (!before.ok) return before;
    const histories = before.value;
    for (const portion of portions(records)) {
      const written = await this.#write(portion);
      if (!written.ok) return written;
      this.#take(portion, (no) => groups[no - 1 - count] ?? [], histories);
    }
    this.#restSoon();
    this.#pageLongTail();
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
      this.#changed.add(event.subject);
      histories.get(event.subject)?.push(event);
    }
    for (const listener of this.#listeners) listener();
  }

  async #write(records: readonly SealedRecord[]): Promise<Result<null>> {
    const { vault, shelf } = this.#parts;
    const next = advance(this.#sentinel, records);
    try {
      const kept = await vault.append(records);
      if (!kept.ok) return cleanRefusals.includes(kept.problem.code) ? kept : this.#block(kept.problem.code);
      if (kept.value.head !== next.head) return this.#block('VAULT_DAMAGED');
      await shelf.append(records.map(leafOf), next);
    } catch (error) {
      return this.#block(nameOf(error));
    }
    this.#sentinel = next;
    return ok(null);
  }

  /** After a failed commit the two copies differ; only opening the desk again makes them one. */
  #block(reason: string): Result<never> {
    this.#blocked = { code: 'STORE_BLOCKED', details: { reason } };
    for (const listener of this.#listeners) listener();
    return refuse(this.#blocked);
  }

  #fetch<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
    return this.#reading(work, (mend) => this.#queue.add(mend));
  }

  /** Reads from the shelf; what does not open there is brought back from the vault first. */
  async #reading<Value>(
    work: () => Promise<Value>,
    inTurn: (mend: () => Promise<void>) => Promise<void> = (mend) => mend(),
  ): Promise<Result<Value>> {
    try {
      return ok(await work());
    } catch (error) {
      if (!(error instanceof Unreadable))
        return refuse({ code: 'STORE_UNAVAILABLE', details: { reason: nameOf(error) } });
    }
    await inTurn(async () => this.#mend(await inspectShelf(this.#parts, this.#sentinel.count)));
    return this.#blocked ? refuse(this.#blocked) : ok(await work());
  }

  async #mend(whole: readonly boolean[]): Promise<void> {
    const { brought, lost } = await mendShelf(this.#parts, whole);
    this.#recovery = { ...this.#recovery, toShelf: this.#recovery.toShelf + brought };
    if (lost === undefined) for (const listener of this.#listeners) listener();
    else {
      await this.#parts.summaries.discard();
      this.#block('STORE_DAMAGED');
    }
  }

  #restSoon(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#summarise(), restMs);
  }

  /** What is derived may be lost: when it cannot be written, the next start folds the journal itself. */
  #summarise(): Promise<void> {
    const { summaries, troubles } = this.#parts;
    const missed = (error: unknown) =>
      troubles.meet({ code: 'SUMMARIES_NOT_KEPT', details: { reason: nameOf(error) } });
    this.#summarising = this.#summarising
      .then(() => this.#saveSummaries())
      .catch((error: unknown) => {
        missed(error);
        return summaries.discard().catch(missed);
      });
    return this.#summarising;
  }

  async #saveSummaries(): Promise<void> {
    const changed = this.#changed;
    if (this.#blocked || changed.size === 0) return;
    this.#changed = new Set();
    const summary = {
      ...{ sentinel: this.#sentinel, state: this.#state, unpagedFrom: this.#unpagedFrom },
      ...{ heads: this.#memory.kept(), index: this.#archive.index },
    };
    await this.#parts.summaries.save(summary, changed);
    this.#archive.letGo();
  }

  #hasLongTail(): boolean {
    return !this.#blocked && this.#sentinel.count - this.#unpagedFrom >= longTail;
  }

  #pageLongTail(): void {
    if (!this.#hasLongTail()) return;
    void this.#queue.add(async () => {
      const paged = this.#hasLongTail() && (await this.#pageTail()).ok;
      if (paged) this.#pageLongTail();
    });
  }

  async #pageTail(): Promise<Result<null>> {
    const { shelf, sealer } = this.#parts;
    try {
      const singles = await shelf.read(this.#unpagedFrom, pageRecords);
      if (singles.length === 0) return this.#block('STORE_DAMAGED');
      const records = singles.map(({ first, bytes }) => ({ no: first, bytes }));
      const opened = (await openAll(sealer, records)).filter((single) => single !== undefined);
      // A tail that does not open stays as it is; whoever asks for it has it mended.
      const leaves = opened.length === records.length ? await leavesOf(sealer, opened) : [];
      await shelf.replace(leaves.filter(({ first, last }) => last > first));
      this.#unpagedFrom += records.length;
      return ok(null);
    } catch (error) {
      return this.#block(nameOf(error));
    }
  }
}

function sliced<Value>(values: readonly Value[], size: number): Value[][] {
  const parts = Math.ceil(values.length / size);
  return Array.from({ length: parts }, (_, at) => values.slice(at * size, (at + 1) * size));
}
