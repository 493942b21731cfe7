import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What another program replicates from one place to another. */
export interface Pouch {
  bulkDocs(docs: readonly object[]): Promise<unknown>;
  info(): Promise<{ readonly doc_count: number }>;
  readonly replicate: {
    to(other: string, options: PouchOptions): Promise<unknown>;
    from(other: string, options: PouchOptions): Promise<unknown>;
  };
}
export interface PouchOptions {
  readonly batch_size: number;
  readonly batches_limit: number;
}
export type PouchMaker = new (name: string, options?: object) => Pouch;

const folder = join(import.meta.dirname, '..', 'peers');

/** Loads a package of `bench/peers`, which has a lock file of its own so that the product does not carry it. */
export const loadPeer: (name: string) => unknown = createRequire(join(folder, 'package.json'));

export const peerFile = (...path: string[]): string => join(folder, 'node_modules', ...path);

/** The fastest of 100, 500, 1000 and 5000 documents at a time. */
export const pouchOptions: PouchOptions = { batch_size: 1_000, batches_limit: 10 };
