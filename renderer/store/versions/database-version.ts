import type { Transaction } from 'dexie';

/** One numbered step of the database's shape. Never changed after a release that wrote it. */
export interface DatabaseVersion {
  readonly number: number;
  /** Dexie's declaration: table → primary key and indexes. Indexes hold opaque numbers only, never content. */
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}
