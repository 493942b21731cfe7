import type { Leaf } from './leaf.ts';
import type { Sentinel } from './sealed-record.ts';

/** Where sealed leaves lie inside the window's own storage. It sees no key and no plaintext. */
export interface Shelf {
  /** Undefined on an empty shelf, and when it was lost. */
  sentinel(): Promise<Sentinel | undefined>;
  /** Leaves in ascending order from the one beginning at or after `from`. */
  read(from: number, limit: number): Promise<Leaf[]>;
  /** Adds leaves and moves the sentinel, all or nothing, on the disk when it resolves. */
  append(leaves: readonly Leaf[], sentinel: Sentinel): Promise<void>;
  /** Adds leaves without moving the sentinel, or puts them in the place of damaged ones. */
  mend(leaves: readonly Leaf[]): Promise<void>;
  /** Puts a leaf in the place of those between its first and last record, all or nothing. */
  replace(leaf: Leaf): Promise<void>;
  close(): void;
}
