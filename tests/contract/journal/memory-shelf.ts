import type { Leaf } from '#renderer/store/leaf.ts';
import type { Sentinel } from '#renderer/store/sealed-record.ts';
import type { Shelf } from '#renderer/store/shelf.ts';

/** A shelf in memory that outlives the stores opened over it: the fake every test may share, held to the same suite. */
export class MemoryShelf implements Shelf {
  leaves = new Map<number, Leaf>();
  #sentinel: Sentinel | undefined;

  sentinel(): Promise<Sentinel | undefined> {
    return Promise.resolve(this.#sentinel);
  }

  read(from: number, limit: number): Promise<Leaf[]> {
    const later = [...this.leaves.values()].filter(({ first }) => first >= from);
    return Promise.resolve(later.toSorted((a, b) => a.first - b.first).slice(0, limit));
  }

  append(leaves: readonly Leaf[], sentinel: Sentinel): Promise<void> {
    if (leaves.some(({ first }) => this.leaves.has(first)))
      return Promise.reject(new Error('ConstraintError'));
    this.#sentinel = sentinel;
    return this.replace(leaves);
  }

  replace(leaves: readonly Leaf[]): Promise<void> {
    for (const leaf of leaves) {
      for (let no = leaf.first; no <= leaf.last; no += 1) this.leaves.delete(no);
      this.leaves.set(leaf.first, leaf);
    }
    return Promise.resolve();
  }

  close(): void {
    // Memory needs no closing; the next store finds everything here.
  }

  keep(): () => void {
    const [leaves, sentinel] = [new Map(this.leaves), this.#sentinel];
    return () => {
      this.leaves = new Map(leaves);
      this.#sentinel = sentinel;
    };
  }

  empty(): void {
    this.leaves.clear();
    this.#sentinel = undefined;
  }
}
