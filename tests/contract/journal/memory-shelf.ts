import { PassingShelf } from '#renderer/store/passing-shelf.ts';

/** A shelf in memory that outlives the stores opened over it: the fake every test may share, held to the same suite. */
export class MemoryShelf extends PassingShelf {
  keep(): () => void {
    const [leaves, sentinel] = [new Map(this.leaves), this.summedUp];
    return () => {
      this.leaves = new Map(leaves);
      this.summedUp = sentinel;
    };
  }

  empty(): void {
    this.leaves.clear();
    this.summedUp = undefined;
  }
}
