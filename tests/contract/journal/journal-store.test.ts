import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { openDexieShelf } from '#renderer/store/dexie-shelf.ts';
import type { Leaf } from '#renderer/store/leaf.ts';
import { journalStoreContract } from './journal-store.ts';
import { memoryWorld } from './memory-world.ts';
import type { ShelfWorld } from './store-office.ts';

/** Looks into the database beside the store, as a curious program would. */
async function within<Value>(store: string, look: (database: Dexie) => PromiseLike<Value>): Promise<Value> {
  const database = await new Dexie(`desk-${store}`).open();
  const value = await look(database);
  database.close();
  return value;
}

function dexieWorld(): ShelfWorld {
  return {
    open: (store) => openDexieShelf(store),
    leaves: (store) => within(store, (database) => database.table<Leaf>('leaves').toArray()),
    put: async (store, leaves) => {
      const shelf = await openDexieShelf(store);
      if (shelf.ok) await shelf.value.replace(leaves);
      if (shelf.ok) shelf.value.close();
    },
    keep: async (store) => {
      const tables = ['leaves', 'sentinel'];
      const kept = await within(store, (database) =>
        Promise.all(tables.map((table) => database.table<unknown>(table).toArray())),
      );
      return () =>
        within(store, async (database) => {
          for (const [at, table] of tables.entries()) {
            await database.table(table).clear();
            await database.table(table).bulkPut(kept[at] ?? []);
          }
        });
    },
    empty: (store) => Dexie.delete(`desk-${store}`),
  };
}

journalStoreContract('a store over a shelf in memory', memoryWorld);
journalStoreContract('a store over IndexedDB', () => {
  indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = indexedDB;
  return dexieWorld();
});
