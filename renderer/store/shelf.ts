import type { Leaf } from './leaf.ts';
import type { Sentinel } from './sealed-record.ts';

/** Where sealed leaves lie inside the window's own storage. It sees no key and no plaintext. */
export interface Shelf {
  /** Undefined on an empty shelf, and when it was lost. */
  sentinel(): Promise<Sentinel | undefined>;
  /** Leaves in ascending order from the one beginning at or after `from`. */
  read(from: number, limit: number): Promise<Leaf[]>;
  /** The last leaf that begins at or before record `no`: the one that holds it, if any does. */
  holding(no: number): Promise<Leaf | undefined>;
  /** Adds leaves and moves the sentinel, all or nothing, on the disk when it resolves. */
  append(leaves: readonly Leaf[], sentinel: Sentinel): Promise<void>;
  /**
   * Puts each leaf in the place of whatever begins between its first and last record, all or nothing; the sentinel stays.
   * Pages take the place of single records so, and what recovery brings the place of what was damaged.
   */
  replace(leaves: readonly Leaf[]): Promise<void>;
  /** The incarnation this copy of the journal last claimed to write under. Undefined when it claimed none, and when it was lost. */
  claimed(): Promise<number | undefined>;
  /** On the disk when it resolves. */
  claim(incarnation: number): Promise<void>;
  close(): void;
}
