import { afterAll, beforeAll } from 'vitest';
import { storages } from './storages.ts';

/** Over each of them what a file promises of the region's data is tried. */
export const everyStorage = storages();
for (const { prepare, stop } of everyStorage) {
  beforeAll(() => prepare());
  afterAll(() => stop());
}
