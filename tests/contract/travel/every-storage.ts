import { afterAll } from 'vitest';
import { storages } from './storages.ts';

/** Over each of them what a file promises of the region's data is tried. */
export const everyStorage = storages();
afterAll(() => {
  for (const storage of everyStorage) storage.stop();
});
