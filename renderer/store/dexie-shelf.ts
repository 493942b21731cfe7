import { Dexie, type EntityTable, type Table } from 'dexie';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Leaf } from './leaf.ts';
import { nameOf } from './name-of.ts';
import type { Sentinel } from './sealed-record.ts';
import type { Shelf } from './shelf.ts';
import { inTime } from './time-limit.ts';
import { databaseVersions } from './versions/database-versions.ts';
import type { DatabaseVersion } from './versions/database-version.ts';

type SentinelRow = Sentinel & { readonly id: 'sentinel' };
/** Lies beside the sentinel, in the same table. */
interface ClaimRow {
  readonly id: 'claim';
  readonly incarnation: number;
}

class JournalDatabase extends Dexie {
  declare readonly leaves: EntityTable<Leaf, 'first'>;
  declare readonly sentinel: Table<SentinelRow | ClaimRow, 'sentinel' | 'claim'>;

  constructor(name: string, versions: readonly DatabaseVersion[]) {
    // Relaxed durability, Chromium's default, lost every acknowledged record in simulated power cuts.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { number, stores, upgrade } of versions) {
      const version = this.version(number).stores({ ...stores });
      if (upgrade) version.upgrade(upgrade);
    }
  }
}

/**
 * Opens the shelf of one store in IndexedDB. Refuses STORE_NEWER, with nothing changed, when a newer release wrote it,
 * and STORE_UNAVAILABLE when the browser cannot open it at all.
 */
export async function openDexieShelf(
  store: string,
  versions: readonly DatabaseVersion[] = databaseVersions,
): Promise<Result<Shelf>> {
  const known = versions.at(-1)?.number ?? 0;
  const database = new JournalDatabase(`desk-${store}`, versions);
  try {
    await inTime(database.open());
  } catch (error) {
    return refuse({ code: 'STORE_UNAVAILABLE', details: { reason: nameOf(error) } });
  }
  // Dexie opens a newer database as it is and says nothing; it numbers versions in tens.
  const found = Math.floor(database.backendDB().version / 10);
  if (found > known) {
    database.close();
    return refuse({ code: 'STORE_NEWER', details: { version: found } });
  }
  // Another window of a newer release may ask to upgrade; the writer here then fails loudly instead of blocking it.
  // Dexie's own answer, which false keeps from being given, would open the newer database again at the next write.
  database.on('versionchange', () => {
    database.close();
    return false;
  });
  return ok(new DexieShelf(database));
}

class DexieShelf implements Shelf {
  readonly #database: JournalDatabase;

  constructor(database: JournalDatabase) {
    this.#database = database;
  }

  async sentinel(): Promise<Sentinel | undefined> {
    const row = await inTime(this.#database.sentinel.get('sentinel'));
    return row?.id === 'sentinel' ? { count: row.count, head: row.head } : undefined;
  }

  read(from: number, limit: number): Promise<Leaf[]> {
    return inTime(this.#database.leaves.where('first').aboveOrEqual(from).limit(limit).toArray());
  }

  holding(no: number): Promise<Leaf | undefined> {
    return inTime(this.#database.leaves.where('first').belowOrEqual(no).last());
  }

  append(leaves: readonly Leaf[], sentinel: Sentinel): Promise<void> {
    const { leaves: table, sentinel: row } = this.#database;
    return this.#commit(async () => {
      await table.bulkAdd([...leaves]);
      await row.put({ id: 'sentinel', ...sentinel });
    });
  }

  replace(leaves: readonly Leaf[]): Promise<void> {
    const { leaves: table } = this.#database;
    return this.#commit(async () => {
      for (const { first, last } of leaves)
        await table.where('first').between(first, last, true, true).delete();
      await table.bulkPut([...leaves]);
    });
  }

  async claimed(): Promise<number | undefined> {
    const row = await inTime(this.#database.sentinel.get('claim'));
    return row?.id === 'claim' ? row.incarnation : undefined;
  }

  claim(incarnation: number): Promise<void> {
    return this.#commit(async () => {
      await this.#database.sentinel.put({ id: 'claim', incarnation });
    });
  }

  close(): void {
    this.#database.close();
  }

  /** One strict transaction; `work` awaits nothing but the database. */
  #commit(work: () => Promise<void>): Promise<void> {
    const { leaves, sentinel } = this.#database;
    return inTime(this.#database.transaction('rw', leaves, sentinel, work));
  }
}
