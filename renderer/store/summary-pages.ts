import { Dexie, type EntityTable } from 'dexie';
import type { Bytes } from './sealed-record.ts';

export interface SummaryPage {
  readonly no: number;
  readonly bytes: Bytes;
}

interface Cover {
  id: 'cover';
  bytes: Bytes;
}

/** Never changed after a release that wrote it; what lies in it is bound to the code that folds besides. */
export const summariesShape = { version: 1, stores: { pages: 'no', cover: 'id' } } as const;

/** A database of its own beside the journal's, because it may be thrown away at any time. */
class SummariesDatabase extends Dexie {
  declare readonly pages: EntityTable<SummaryPage, 'no'>;
  declare readonly cover: EntityTable<Cover, 'id'>;

  constructor(store: string) {
    super(`summaries-${store}`, { chromeTransactionDurability: 'strict' });
    this.version(summariesShape.version).stores(summariesShape.stores);
  }
}

export async function loadPages(store: string): Promise<{ cover: Bytes | undefined; pages: SummaryPage[] }> {
  return within(store, async (database) => ({
    cover: (await database.cover.get('cover'))?.bytes,
    pages: await database.pages.toArray(),
  }));
}

/** Adds pages beside those that lie there, or in their place, under a new cover; all or nothing. */
export async function savePages(
  store: string,
  given: { cover: Bytes; pages: readonly SummaryPage[]; isWhole: boolean },
): Promise<void> {
  await within(store, (database) =>
    database.transaction('rw', database.pages, database.cover, async () => {
      if (given.isWhole) await database.pages.clear();
      await database.pages.bulkAdd([...given.pages]);
      await database.cover.put({ id: 'cover', bytes: given.cover });
    }),
  );
}

export async function clearPages(store: string): Promise<void> {
  await within(store, (database) =>
    database.transaction('rw', database.pages, database.cover, async () => {
      await database.pages.clear();
      await database.cover.clear();
    }),
  );
}

async function within<Value>(
  store: string,
  work: (database: SummariesDatabase) => PromiseLike<Value>,
): Promise<Value> {
  const database = new SummariesDatabase(store);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
