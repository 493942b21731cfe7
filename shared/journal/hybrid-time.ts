import { z } from 'zod';

/**
 * A hybrid logical time: milliseconds since the epoch as some computer believed them, and a counter for events that
 * share them. It orders events so that what was seen comes before what was decided on it; it is no evidence of the
 * hour. A wrong clock shifts `wall`, never the order (Kulkarni et al., "Logical Physical Clocks", 2014).
 */
export const HybridTime = z.strictObject({ wall: z.int().min(0), counter: z.int().min(0) });
export type HybridTime = z.infer<typeof HybridTime>;

export const timeZero: HybridTime = { wall: 0, counter: 0 };

export function compareTimes(a: HybridTime, b: HybridTime): number {
  return a.wall - b.wall || a.counter - b.counter;
}

/**
 * The time of the next event of this device.
 * @param last the latest time this device has given or seen
 * @param wallMs the PC clock in milliseconds, right or wrong; a clock that went back does not turn the order back
 */
export function tick(last: HybridTime, wallMs: number): HybridTime {
  return wallMs > last.wall ? { wall: wallMs, counter: 0 } : { wall: last.wall, counter: last.counter + 1 };
}

/** The time of this device after it has seen an event of another at `remote`. */
export function receive(last: HybridTime, remote: HybridTime, wallMs: number): HybridTime {
  return tick(compareTimes(last, remote) >= 0 ? last : remote, wallMs);
}
