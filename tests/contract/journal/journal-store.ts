import { afterEach, beforeEach, describe, vi } from 'vitest';
import { storeCopies } from './store-copies.ts';
import { StoreOffice, type ShelfWorld } from './store-office.ts';
import { storePages } from './store-pages.ts';
import { storeReceives } from './store-receives.ts';
import { storeSaves } from './store-saves.ts';

/** What every store must do, whatever its shelf is made of. */
export function journalStoreContract(name: string, createWorld: () => ShelfWorld): void {
  describe(name, () => {
    const office = new StoreOffice();
    beforeEach(() => office.begin(createWorld()));
    afterEach(async () => {
      vi.useRealTimers();
      await office.end();
    });
    storeSaves(office);
    storeCopies(office);
    storeReceives(office);
    storePages(office);
  });
}
