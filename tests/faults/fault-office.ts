import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { goOnAfterRestore } from '#renderer/store/go-on-after-restore.ts';
import type { JournalStore } from '#renderer/store/journal-store.ts';
import { openJournal, type OpenJournal } from '#renderer/store/open-journal.ts';
import type { StoreKeys } from '#renderer/store/sealed-record.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { allEvents } from '#tests/contract/journal/all-events.ts';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { must, opening, writer } from '../contract/backup/office-on-disk.ts';
import { FolderDesk } from '../contract/journal/desks.ts';
import { MemoryShelf } from '../contract/journal/memory-shelf.ts';

/** The same in every process of the campaign, so that one opens what another sealed. */
const dataKey = crypto.subtle.importKey('raw', new Uint8Array(32).fill(7), 'AES-GCM', false, [
  'encrypt',
  'decrypt',
]);
let folders = 0;

/** An office whose storage is about to suffer: the product's own services, store and sealing over a real folder. */
export class FaultOffice implements Disposable {
  readonly #own: TemporaryFolder | undefined;
  readonly folder: string;
  readonly shelf = new MemoryShelf();
  desk: FolderDesk;
  journal!: JournalStore;
  /** The shelf of the window; in memory unless a round says otherwise. */
  openShelf: NonNullable<OpenJournal['openShelf']> = () => Promise.resolve(ok(this.shelf));
  /** Instead of the one key of the campaign. */
  keys: StoreKeys | undefined;
  /** What the desk said was saved, as it was told. */
  readonly acknowledged = new Map<string, string>();
  /** Milliseconds of this PC's clock, right or wrong. */
  clock = Date.UTC(2026, 3, 27, 9);
  /** Told of each event the desk called saved, at once. */
  onAcknowledged: (line: string) => void = () => undefined;
  #cases = 0;

  constructor(folder?: string) {
    this.#own = folder === undefined ? temporaryFolder() : undefined;
    this.folder = folder ?? join(this.#own!.path, `office-${(folders += 1)}`);
    // As the shell does before its services begin.
    mkdirSync(this.folder, { recursive: true });
    this.desk = this.#newDesk();
  }

  #newDesk(): FolderDesk {
    // The floor has rounds of its own; here the disk may be filled to its last byte.
    return new FolderDesk(this.folder, { freeSpace: () => Promise.resolve(10 ** 12) });
  }

  get vaultFile(): string {
    return join(this.folder, 'vault', 'vault');
  }

  async tryOpen(): Promise<Result<JournalStore>> {
    const opened = await openJournal({
      ask: this.desk.ask,
      keys: this.keys ?? { store: 'store-1', dataKey: await dataKey },
      writer,
      now: () => (this.clock += 1_000),
      openShelf: this.openShelf,
      // A flush on a busy machine may take longer than a user should wait; being slow is none of the faults tried here.
      patience: 600_000,
    });
    if (!opened.ok) return opened;
    this.journal = opened.value;
    const gone = await goOnAfterRestore(this.desk.ask, opened.value);
    return gone.ok ? opened : gone;
  }

  async open(): Promise<void> {
    must(await this.tryOpen());
  }

  /** Saves until `count` are saved or one is refused; only what was answered "saved" is counted on. */
  async save(count: number): Promise<Problem | undefined> {
    for (let at = 0; at < count; at += 1) {
      this.#cases += 1;
      const saved = await this.journal.append([opening(`c${this.#cases}`)]);
      if (!saved.ok) return saved.problem;
      this.#take(saved.value);
    }
    return undefined;
  }

  #take(events: readonly JournalEvent[]): void {
    for (const event of events) {
      this.acknowledged.set(event.id, JSON.stringify(event));
      this.onAcknowledged(JSON.stringify(event));
    }
  }

  /** What a process that has since died was told. */
  countOn(lines: readonly string[]): void {
    for (const line of lines) this.acknowledged.set((JSON.parse(line) as JournalEvent).id, line);
    this.#cases = Math.max(this.#cases, lines.length + 1_000);
  }

  /** The program is gone; its vault's index is as old as it was at the last start, as after a kill. */
  async crash(): Promise<void> {
    const index = join(this.folder, 'vault', 'vault.index');
    const before = existsSync(index) ? readFileSync(index) : undefined;
    await this.journal.close();
    await this.desk.stop();
    if (before === undefined) rmSync(index, { force: true });
  }

  restart(): void {
    this.desk = this.#newDesk();
  }

  /** How many acknowledged events are not there any more, or not as they were. */
  async missing(): Promise<number> {
    const held = new Map(
      (await allEvents(this.journal)).map((event) => [event.id as string, JSON.stringify(event)]),
    );
    return [...this.acknowledged].filter(([id, json]) => held.get(id) !== json).length;
  }

  /** Ends the round: what is missing, and whether the desk still takes new ones. */
  async lost(): Promise<number> {
    const lost = await this.missing();
    const refused = await this.save(1);
    if (refused) throw new Error(`The desk takes nothing more: ${refused.code}`);
    return lost;
  }

  copyTo(folder: string): void {
    cpSync(this.folder, folder, { recursive: true });
  }

  async end(): Promise<void> {
    await this.journal.close();
    await this.desk.stop();
  }

  [Symbol.dispose](): void {
    this.#own?.[Symbol.dispose]();
  }
}
