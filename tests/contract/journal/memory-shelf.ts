import { PassingShelf } from '#renderer/store/passing-shelf.ts';

/** A shelf in memory that outlives the stores opened over it: the fake every test may share, held to the same suite. */
export class MemoryShelf extends PassingShelf {
  keep(): () => void {
    const [leaves, sentinel, incarnation] = [new Map(this.leaves), this.summedUp, this.incarnation];
    return () => {
      this.leaves = new Map(leaves);
      this.summedUp = sentinel;
      this.incarnation = incarnation;
    };
  }

  empty(): void {
    this.leaves.clear();
    this.summedUp = undefined;
    this.incarnation = undefined;
  }
}
