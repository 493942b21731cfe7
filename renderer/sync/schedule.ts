import { backOff } from '#shared/bundle/back-off.ts';
import type { SendingState } from '#shared/bundle/outbox.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { SyncParts } from './parts.ts';

/** Several changes in a row travel together. */
const gatherMs = 1_500;
/** Without changes of our own the server is asked for those of others this often, give or take a half. */
const restMs = 4 * 60_000;
/** While the line is gone, how often the shell is asked whether it is back. */
const lookMs = 15_000;

export interface Schedule {
  /** Begins to try by itself, at once. */
  start(): void;
  stop(): void;
  /** Something was recorded: soon, unless a failed try is waiting for its time. */
  nudge(): void;
  /** A round has ended: says when the next one comes. */
  after(result: Result<unknown>): SendingState;
}

interface Scheduling extends Pick<SyncParts, 'ask' | 'clock' | 'chance' | 'watchLine'> {
  /** Starts a round unless one is under way; never rejects. */
  readonly round: () => void;
}

/** No address of the server is given: there is nothing to try, and so nothing has failed. */
export function isWithoutLine(result: Result<unknown>): boolean {
  return !result.ok && result.problem.code === 'SERVER_NOT_CONFIGURED';
}

/** Decides when the next round is: unlimited tries, a capped back-off with jitter, at once when the line is back. */
export function createSchedule({ ask, clock, chance, watchLine, round }: Scheduling): Schedule {
  let isRunning = false;
  let failures = 0;
  let isAway = false;
  let wasOnline = true;
  let cancelTry = (): void => undefined;
  let cancelLook = (): void => undefined;
  let unwatch = (): void => undefined;

  const tryAfter = (ms: number) => {
    cancelTry();
    if (isRunning) cancelTry = clock.after(ms, round);
  };
  const look = async () => {
    const status = await ask('network.status', {});
    const isOnline = status.ok && status.value.online;
    if (isRunning && isOnline && !wasOnline) round();
    wasOnline = isOnline;
  };
  const keepLooking = () => {
    cancelLook();
    if (!isRunning || !isAway) return;
    cancelLook = clock.after(lookMs, () => void look().finally(keepLooking));
  };
  return {
    start() {
      if (isRunning) return;
      isRunning = true;
      unwatch = watchLine(round);
      round();
    },
    stop() {
      isRunning = false;
      cancelTry();
      cancelLook();
      unwatch();
    },
    nudge() {
      if (failures === 0) tryAfter(gatherMs);
    },
    after(result) {
      const hasLine = !isWithoutLine(result);
      const reason = result.ok || !hasLine ? null : result.problem;
      failures = reason ? failures + 1 : 0;
      isAway = !result.ok;
      wasOnline = result.ok;
      const delay = reason ? backOff(failures, chance()) : Math.round(restMs * (0.5 + chance()));
      tryAfter(delay);
      keepLooking();
      const nextTry = isRunning && hasLine ? clock.now() + delay : null;
      return { failures, reason, nextTry };
    },
  };
}
