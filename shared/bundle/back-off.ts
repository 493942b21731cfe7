/** A first retry comes soon, a late one never later than this: no item waits for days. */
const firstMs = 2_000;
const capMs = 5 * 60_000;

/**
 * Milliseconds to wait before the next try.
 * @param failures how many tries in a row have failed, 1 or more; retries never end
 * @param chance a number in [0, 1) from the caller's randomness: half of the delay is spread, so that the
 *   workstations of a district do not come back together
 */
export function backOff(failures: number, chance: number): number {
  const full = Math.min(capMs, firstMs * 2 ** Math.min(failures - 1, 30));
  return Math.round(full / 2 + (full / 2) * chance);
}
