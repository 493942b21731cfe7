import { applyEvents, foldCases } from '#shared/cases/office-state.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { deviceRestored } from '#shared/cases/device-restored.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { VersionVector } from '#shared/journal/version-vector.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import type { ProblemCode } from '#shared/errors/codes.ts';
import { JournalMemory, type Writer } from './journal-memory.ts';
import { leafOf, leavesOf } from './leaf.ts';
import type { Reconciled, Recovery } from './reconcile.ts';
import { advance, sealRecord, type SealedRecord, type Sealer, type Sentinel } from './sealed-record.ts';
import type { Shelf } from './shelf.ts';
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
  /** In order of arrival. */
  events(): readonly JournalEvent[];
  vector(): VersionVector;
  /** What start-up compared and rebuilt. */
  readonly recovery: Recovery;
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
}

/** Events of a received slice that are sealed as one record. */
const recordEvents = 500;
/** Single records beyond this are put into pages. */
const longTail = 1_000;
const pageRecords = 500;
/** The vault wrote nothing and says so: the user may mend it and try again. */
const cleanRefusals: readonly ProblemCode[] = ['DISK_FULL', 'DISK_LOW', 'FOLDER_LOCKED', 'FOLDER_READ_ONLY'];

/** @param blocked why nothing may be written from the start, when there is such a reason */
export function createJournalStore(parts: StoreParts, found: Reconciled, blocked?: Problem): JournalStore {
  return new Store(parts, found, blocked);
}

class Store implements JournalStore {
  readonly recovery: Recovery;
  readonly #parts: StoreParts;
  readonly #memory = new JournalMemory();
  readonly #queue = new WriterQueue();
  readonly #listeners = new Set<() => void>();
  #state: OfficeState;
  #sentinel: Sentinel;
  #incarnation: number;
  #unpagedFrom: number;
  #blocked: Problem | undefined;

  constructor(parts: StoreParts, found: Reconciled, blocked: Problem | undefined) {
    const { records, sentinel, recovery, unpagedFrom } = found;
    this.#parts = parts;
    this.#blocked = blocked;
    for (const events of records) this.#memory.add(events);
    this.#state = foldCases(this.#memory.events);
    this.#sentinel = sentinel;
    this.#incarnation = this.#memory.incarnationOf(parts.writer.device);
    this.#unpagedFrom = unpagedFrom;
    // Where nothing may be written, nothing was rebuilt either.
    this.recovery = blocked ? { records: recovery.records, toShelf: 0, toVault: 0 } : recovery;
  }

  state(): OfficeState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  events(): readonly JournalEvent[] {
    return this.#memory.events;
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
      const reborn = await this.#beReborn(leap);
      return reborn.ok ? ok(null) : reborn;
    });
  }

  close(): Promise<void> {
    return this.#queue.add(async () => {
      this.#blocked ??= { code: 'STORE_BLOCKED', details: { reason: 'closed' } };
      this.#parts.shelf.close();
      return Promise.resolve();
    });
  }

  async #append(drafts: readonly EventDraft[]): Promise<Result<readonly JournalEvent[]>> {
    if (drafts.length === 0) return ok([]);
    const { writer, now } = this.#parts;
    const by = { ...writer, incarnation: this.#incarnation, wallMs: now() };
    const events = this.#memory.stamp(drafts, by);
    const saved = await this.#save([events]);
    return saved.ok ? ok(events) : saved;
  }

  async #receive(events: readonly JournalEvent[]): Promise<Result<{ added: number }>> {
    const fresh = this.#memory.selectNew(events);
    if (!fresh.ok) return fresh;
    if (fresh.value.length === 0) return ok({ added: 0 });
    const saved = await this.#save(sliced(fresh.value, recordEvents));
    if (!saved.ok) return saved;
    const { device: own } = this.#parts.writer;
    const isMine = fresh.value.some(
      ({ device, incarnation }) => device === own && incarnation >= this.#incarnation,
    );
    const reborn = isMine ? await this.#beReborn(1) : saved;
    return reborn.ok ? ok({ added: fresh.value.length }) : reborn;
  }

  /**
   * Others hold events of this device that it had forgotten: it came back from an old copy. It goes on under a new
   * incarnation, so that no number of the forgotten time is used twice.
   */
  async #beReborn(leap: number): Promise<Result<unknown>> {
    const { device } = this.#parts.writer;
    this.#incarnation = this.#memory.incarnationOf(device) + leap;
    return this.#append([deviceRestored(this.#state, { device, incarnation: this.#incarnation })]);
  }

  /** Each group becomes one record. Crypto first, then the vault, then the database, then memory; screens last. */
  async #save(groups: readonly (readonly JournalEvent[])[]): Promise<Result<null>> {
    if (this.#blocked) return refuse(this.#blocked);
    const { sealer } = this.#parts;
    const { count } = this.#sentinel;
    const records = await Promise.all(groups.map((events, at) => sealRecord(sealer, count + 1 + at, events)));
    for (const portion of portions(records)) {
      const written = await this.#write(portion);
      if (!written.ok) return written;
      const added = portion.flatMap(({ no }) => groups[no - 1 - count] ?? []);
      this.#memory.add(added);
      this.#state = applyEvents(this.#state, added);
      for (const listener of this.#listeners) listener();
    }
    this.#pageLongTail();
    return ok(null);
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

  /** After a failed commit the two copies differ; only opening the desk again makes them one (C-28, F-21). */
  #block(reason: string): Result<never> {
    this.#blocked = { code: 'STORE_BLOCKED', details: { reason } };
    for (const listener of this.#listeners) listener();
    return refuse(this.#blocked);
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
      const leaves = await leavesOf(sealer, records);
      await shelf.replace((leaves ?? []).filter(({ first, last }) => last > first));
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

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
