/** What must be finished before the keys are let go of. */
export interface Leaving {
  add(work: Promise<unknown>): void;
  settled(): Promise<void>;
}

export function createLeaving(): Leaving {
  const open = new Set<Promise<unknown>>();
  return {
    add(work) {
      const done = work.finally(() => open.delete(done));
      open.add(done);
    },
    async settled() {
      while (open.size > 0) await Promise.allSettled(open);
    },
  };
}
