import { refuse, type Result } from '#shared/kernel/result.ts';

/** Lets work in, a few at a time. */
export type Gate = <Value>(work: () => Promise<Result<Value>>) => Promise<Result<Value>>;

/**
 * Opening bundles takes memory: only `width` are open at once, `queue` more wait their turn in order, and everybody
 * beyond is told SERVER_BUSY and comes back later (C-12).
 */
export function createGate(width: number, queue: number): Gate {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const enter = async (): Promise<void> => {
    if (inside < width) inside += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else inside -= 1;
  };
  return async (work) => {
    if (inside >= width && waiting.length >= queue) return refuse({ code: 'SERVER_BUSY' });
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
