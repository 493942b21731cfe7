import { setTimeout as wait } from 'node:timers/promises';

export interface DepartureOptions {
  /** Finishes what is being written and lets go of the data. */
  readonly close: () => Promise<void>;
  readonly exit: () => void;
  /** Nobody waits longer than this for a program to end, in milliseconds. */
  readonly limit: number;
}

/**
 * The one way out, whoever asks and however often: the data are let go of first, within the limit. Whatever was
 * answered had been flushed before it was answered, so that even a system that does not wait loses nothing.
 */
export function createDeparture({ close, exit, limit }: DepartureOptions): () => Promise<void> {
  let leaving: Promise<void> | undefined;
  const leave = () => Promise.race([close(), wait(limit, undefined, { ref: false })]).finally(exit);
  return () => (leaving ??= leave());
}
