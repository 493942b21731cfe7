import { readFile, writeFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { JournalStore } from '#renderer/store/journal-store.ts';
import type { Leaf } from '#renderer/store/leaf.ts';
import { openJournal } from '#renderer/store/open-journal.ts';
import type { Sentinel } from '#renderer/store/sealed-record.ts';
import type { Shelf } from '#renderer/store/shelf.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import type { Result } from '#shared/kernel/result.ts';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { must, newDataKey, opening as openingOf, writer } from '../backup/office-on-disk.ts';
import { FolderDesk } from './desks.ts';

/** A kind of shelf under test, and the hands of fate upon it. */
export interface ShelfWorld {
  open(store: string): Promise<Result<Shelf>>;
  /** Everything that lies there, as raw values. */
  leaves(store: string): Promise<Leaf[]>;
  put(store: string, leaves: readonly Leaf[]): Promise<void>;
  /** Remembers the shelf as it is; the answer brings it back to that moment, as an old copy of the profile would. */
  keep(store: string): Promise<() => Promise<void>>;
  /** What Chromium does after a full disk: an empty database, no word said. */
  empty(store: string): Promise<void>;
}

export const store = 'store-1';
export const canary = 'Өтегенова-КАНАРЕЙКА-850101300123';
/** Three records, and nothing had to be brought from anywhere. */
export const whole = { records: 3, toShelf: 0, toVault: 0, fromBackup: 0 };

export const opening = (id: string): EventDraft => openingOf(id, canary);

/** The first forty open cases, the others are facts. */
export function payloadOf(at: number): unknown {
  if (at < 40) return opening('x').payload;
  return { fact: { fact: `note${at}`, on: '2026-04-28' } };
}

export async function write(into: JournalStore, ...ids: string[]): Promise<void> {
  for (const id of ids) expect(await into.append([opening(id)])).toMatchObject({ ok: true });
}

export const titles = (of: JournalStore) => [...of.state().cases.keys()];

/** What lies where when a day's work is done. */
export interface Evening {
  readonly vault: Buffer;
  readonly leaves: readonly Leaf[];
  readonly sentinel: Sentinel | undefined;
  readonly claimed: number | undefined;
  /** The present one first. */
  readonly keys: readonly [CryptoKey, ...CryptoKey[]];
}

/** One workstation with its disk and its keys; a new one for each test. */
export class StoreOffice {
  desk!: FolderDesk;
  world!: ShelfWorld;
  key!: CryptoKey;
  formerKeys: CryptoKey[] = [];
  #folder!: TemporaryFolder;
  #wallMs = 0;

  async begin(world: ShelfWorld): Promise<void> {
    this.#folder = temporaryFolder();
    this.desk = new FolderDesk(this.#folder.path);
    this.world = world;
    this.#wallMs = Date.UTC(2026, 3, 27, 9);
    [this.key, this.formerKeys] = [await newDataKey(), []];
  }

  async end(): Promise<void> {
    await this.desk.stop();
    this.#folder[Symbol.dispose]();
  }

  /** A second later at each reading. */
  readonly now = (): number => (this.#wallMs += 1_000);

  rotateKey(next: CryptoKey): void {
    this.formerKeys = [this.key, ...this.formerKeys];
    this.key = next;
  }

  tryOpen(given: Partial<{ key: CryptoKey; openShelf: ShelfWorld['open'] }> = {}) {
    return openJournal({
      ask: this.desk.ask,
      keys: { store, dataKey: given.key ?? this.key, formerKeys: this.formerKeys },
      writer,
      now: this.now,
      openShelf: given.openShelf ?? ((id) => this.world.open(id)),
    });
  }

  async open(): Promise<JournalStore> {
    const opened = await this.tryOpen();
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    await opened.value.inspect();
    return opened.value;
  }

  async evening(): Promise<Evening> {
    const shelf = must(await this.world.open(store));
    const [sentinel, claimed] = [await shelf.sentinel(), await shelf.claimed()];
    shelf.close();
    const [vault, leaves] = [await readFile(this.desk.vaultFile), await this.world.leaves(store)];
    return { vault, leaves, sentinel, claimed, keys: [this.key, ...this.formerKeys] };
  }

  /** The next morning of an office that was left so. */
  async layOut({ vault, leaves, sentinel, claimed, keys }: Evening): Promise<void> {
    await this.desk.stop();
    await writeFile(this.desk.vaultFile, vault);
    this.desk.start();
    const shelf = must(await this.world.open(store));
    if (sentinel) await shelf.append(leaves, sentinel);
    if (claimed !== undefined) await shelf.claim(claimed);
    shelf.close();
    [this.key, ...this.formerKeys] = keys;
  }

  /** A day on which three cases were saved. */
  async threeCases(): Promise<void> {
    const first = await this.open();
    await write(first, 'c1', 'c2', 'c3');
    await first.close();
    await this.desk.restart();
  }
}
