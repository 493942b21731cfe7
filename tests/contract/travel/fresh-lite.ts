import { afterAll, beforeAll } from 'vitest';
import { pgliteStorage } from './storages.ts';

const storage = pgliteStorage('present');
beforeAll(() => storage.prepare());
afterAll(() => storage.stop());

/** Where a server of this file keeps its data when a test asks for no other place: seconds sooner there than a new one in memory. */
export const freshLite = storage.fresh;
