import type { DatabaseVersion } from './database-version.ts';

/** `leaves`: sealed records and pages by the number of their first record. `sentinel`: one row, what they add up to. */
export const first: DatabaseVersion = {
  number: 1,
  stores: { leaves: 'first', sentinel: 'id' },
};
