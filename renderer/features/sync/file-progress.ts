import type { Carrying } from '../../sync/carry.ts';

const megabyte = 1024 * 1024;
const secondMs = 1_000;

/** Bytes as megabytes with one decimal, as both languages write it: "12,3". Never "0,0" for something that is there. */
export function megabytesText(bytes: number): string {
  const tenths = Math.round((bytes / megabyte) * 10);
  return (Math.max(bytes > 0 ? 1 : 0, tenths) / 10).toFixed(1).replace('.', ',');
}

/**
 * Seconds until a file, or the entries that wait, are over at the pace they have gone so far; null while there is no pace to
 * speak of.
 * @param now milliseconds of the PC clock
 */
export function secondsLeft(
  { done, doneBefore, total, since }: Pick<Carrying, 'done' | 'doneBefore' | 'total' | 'since'>,
  now: number,
): number | null {
  const [carried, elapsed] = [done - doneBefore, now - since];
  if (carried <= 0 || elapsed < secondMs) return null;
  return Math.ceil(((total - done) / carried) * (elapsed / secondMs));
}
