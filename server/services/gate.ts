import { refuse, type Result } from '#shared/kernel/result.ts';

/** Lets work in, a few at a time; `caller` names whose it is. */
export type Gate = <Value>(caller: string, work: () => Promise<Result<Value>>) => Promise<Result<Value>>;

export interface GateLimits {
  /** How many are inside at once. */
  readonly width: number;
  /** How many more wait, of all callers and of one. */
  readonly queue: number;
  readonly queueOfOne: number;
}

/**
 * Opening bundles takes memory: only `width` are open at once, the others wait. Turns go round the callers, so that one
 * with much to send delays another by one turn at most; whoever finds no room is told SERVER_BUSY and comes back later.
 */
export function createGate({ width, queue, queueOfOne }: GateLimits): Gate {
  let inside = 0;
  let waiting = 0;
  /** Who waits, by caller; the first caller in it has the next turn. */
  const lanes = new Map<string, (() => void)[]>();
  const wait = async (caller: string): Promise<void> => {
    const lane = lanes.get(caller) ?? [];
    lanes.set(caller, lane);
    waiting += 1;
    await new Promise<void>((resolve) => lane.push(resolve));
  };
  const leave = (): void => {
    const [next] = lanes;
    if (!next) {
      inside -= 1;
      return;
    }
    const [caller, lane] = next;
    const enter = lane.shift();
    lanes.delete(caller);
    if (lane.length > 0) lanes.set(caller, lane);
    waiting -= 1;
    enter?.();
  };
  const isFull = (caller: string) => waiting >= queue || (lanes.get(caller)?.length ?? 0) >= queueOfOne;
  return async (caller, work) => {
    if (inside >= width && isFull(caller)) return refuse({ code: 'SERVER_BUSY' });
    if (inside < width) inside += 1;
    else await wait(caller);
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
