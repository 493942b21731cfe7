/** How long the region's word on who belongs to an office is believed without a newer one. */
export const leaseDays = 30;

const dayMs = 24 * 60 * 60 * 1_000;
/** From here on the screen asks to let the desk hear from the region. */
const endingDays = 7;

/** Until when a word said at that time is believed (ISO instant). */
export function leaseFrom(said: number): string {
  return new Date(said + leaseDays * dayMs).toISOString();
}

/** The region's clock and this PC's, read at the same moment: both in milliseconds. */
export interface ClockPair {
  readonly region: number;
  readonly pc: number;
}

/**
 * What time it is at the region, as far as this PC can know: from the last meeting of the two clocks on, by what has
 * passed here since. A PC clock that was always wrong does no harm; one set back cannot make time return.
 * @param noticed the latest reading of the PC clock since that meeting
 */
export function regionTime({ region, pc }: ClockPair, noticed: number): number {
  return region + Math.max(0, noticed - pc);
}

export interface Lease {
  /** ISO instant. */
  readonly until: string;
  /** Whole days that are left; 0 on the last one and after it. */
  readonly daysLeft: number;
  readonly state: 'running' | 'ending' | 'out';
}

/** How it stands with a word that is believed until then. */
export function leaseAt(until: string, now: number): Lease {
  const left = Date.parse(until) - now;
  const daysLeft = Math.max(0, Math.floor(left / dayMs));
  return { until, daysLeft, state: left <= 0 ? 'out' : daysLeft < endingDays ? 'ending' : 'running' };
}

/** A word is asked for anew once it is a day old, so that every day with a link gives the whole time again. */
export function isWorthRenewing({ until }: Pick<Lease, 'until'>, now: number): boolean {
  return Date.parse(until) - now < (leaseDays - 1) * dayMs;
}
