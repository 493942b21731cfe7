import type { Leaf } from './leaf.ts';
import type { Sentinel } from './sealed-record.ts';
import type { Shelf } from './shelf.ts';

/** A shelf that lasts as long as the window: for reading the vault where the database may not be touched. */
export class PassingShelf implements Shelf {
  leaves = new Map<number, Leaf>();
  protected summedUp: Sentinel | undefined;
  protected incarnation: number | undefined;

  sentinel(): Promise<Sentinel | undefined> {
    return Promise.resolve(this.summedUp);
  }

  read(from: number, limit: number): Promise<Leaf[]> {
    const later = [...this.leaves.values()].filter(({ first }) => first >= from);
    return Promise.resolve(later.toSorted((a, b) => a.first - b.first).slice(0, limit));
  }

  holding(no: number): Promise<Leaf | undefined> {
    const earlier = [...this.leaves.keys()].filter((first) => first <= no);
    return Promise.resolve(this.leaves.get(Math.max(...earlier)));
  }

  append(leaves: readonly Leaf[], sentinel: Sentinel): Promise<void> {
    if (leaves.some(({ first }) => this.leaves.has(first)))
      return Promise.reject(new Error('ConstraintError'));
    this.summedUp = sentinel;
    return this.replace(leaves);
  }

  replace(leaves: readonly Leaf[]): Promise<void> {
    for (const leaf of leaves) {
      for (let no = leaf.first; no <= leaf.last; no += 1) this.leaves.delete(no);
      this.leaves.set(leaf.first, leaf);
    }
    return Promise.resolve();
  }

  claimed(): Promise<number | undefined> {
    return Promise.resolve(this.incarnation);
  }

  claim(incarnation: number): Promise<void> {
    this.incarnation = incarnation;
    return Promise.resolve();
  }

  close(): void {
    // Memory needs no closing.
  }
}
