import { diffDays, type PlainDate } from '../kernel/plain-date.ts';

/**
 * What speaks about the PC clock. Days are civil days of this PC; milliseconds are since the epoch, as the PC or the
 * server believed them.
 */
export interface ClockEvidence {
  readonly nowMs: number;
  readonly today: PlainDate;
  /** The latest day on which this office recorded anything. */
  readonly lastRecorded?: PlainDate;
  /** The latest moment the regional server has signed. */
  readonly serverMs?: number;
  /** How far the clock went, and how much time passed, sleep included, since the window was opened or the clock settled. */
  readonly elapsed?: { readonly clockMs: number; readonly steadyMs: number };
  /** Until which moment a person has said that the clock is right. */
  readonly confirmedMs?: number;
}

export const clockDoubts = ['before-records', 'long-after-records', 'before-server', 'jumped'] as const;
export type ClockDoubt = (typeof clockDoubts)[number];

const minute = 60_000;
/** Clocks of PC and server differ by minutes without anybody minding. */
const serverTolerance = 10 * minute;
/** Less than this is the clock being set right over the network, or summer time. */
const jumpTolerance = 65 * minute;
/** An office silent for longer is rarer than a clock that went wrong. */
const silence = 120;

/**
 * Why the PC clock may be wrong; empty when nothing speaks against it. Doubt is shown and never refuses work: the order
 * of the journal does not rest on the clock. A doubt that a person has settled does not come back until the clock falls
 * behind the moment it was settled at, or jumps again.
 */
export function doubtsOfClock(evidence: ClockEvidence): readonly ClockDoubt[] {
  const { confirmedMs, nowMs } = evidence;
  const doubts = clockDoubts.filter((doubt) => tests[doubt](evidence));
  const isSettled = confirmedMs !== undefined && nowMs >= confirmedMs;
  return isSettled ? doubts.filter((doubt) => doubt === 'jumped') : doubts;
}

const tests: Readonly<Record<ClockDoubt, (evidence: ClockEvidence) => boolean>> = {
  'before-records': ({ today, lastRecorded }) => lastRecorded !== undefined && today < lastRecorded,
  'long-after-records': ({ today, lastRecorded }) =>
    lastRecorded !== undefined && diffDays(lastRecorded, today) > silence,
  'before-server': ({ nowMs, serverMs }) => serverMs !== undefined && nowMs < serverMs - serverTolerance,
  jumped: ({ elapsed }) =>
    elapsed !== undefined && Math.abs(elapsed.clockMs - elapsed.steadyMs) > jumpTolerance,
};
