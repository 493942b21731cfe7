import { ok } from '#shared/kernel/result.ts';
import { MemoryShelf } from './memory-shelf.ts';
import type { ShelfWorld } from './store-office.ts';

export function memoryWorld(): ShelfWorld {
  const shelves = new Map<string, MemoryShelf>();
  const shelf = (store: string) => {
    const found = shelves.get(store) ?? new MemoryShelf();
    shelves.set(store, found);
    return found;
  };
  return {
    open: (store) => Promise.resolve(ok(shelf(store))),
    leaves: (store) => shelf(store).read(1, Infinity),
    put: (store, leaves) => shelf(store).replace(leaves),
    keep: (store) => {
      const bringBack = shelf(store).keep();
      return Promise.resolve(() => {
        bringBack();
        return Promise.resolve();
      });
    },
    empty: (store) => {
      shelf(store).empty();
      return Promise.resolve();
    },
  };
}
