import { useSyncExternalStore } from 'react';
import { clockDoubts, doubtsOfClock, type ClockDoubt } from '#shared/cases/clock-doubt.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { civilDay } from './clock.ts';
import { useOffice, useSyncStatus } from './desk-context.ts';
import { useDevice } from './use-device.ts';

/** Where both clocks stood when the window was opened, or when a person last said that the clock is right. */
let since = { clockMs: Date.now(), steadyMs: performance.now() };

/** From here on a jump is a new one. */
export function settleClock(): void {
  since = { clockMs: Date.now(), steadyMs: performance.now() };
}

const lookEveryMs = 30_000;

/** A clock is set right outside the window: it is looked at when the window comes back, and now and then. */
function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, lookEveryMs);
  addEventListener('focus', listener);
  return () => {
    clearInterval(timer);
    removeEventListener('focus', listener);
  };
}

let last: { state: OfficeState; day: PlainDate | undefined } | undefined;

/** The latest day anything of the office was recorded on; looked for once per version of the journal. */
function lastRecorded(state: OfficeState): PlainDate | undefined {
  if (last?.state === state) return last.day;
  let latest = state.history.at(-1)?.time.wall;
  for (const { facts } of state.cases.values())
    latest = Math.max(latest ?? 0, facts.at(-1)?.at?.time.wall ?? 0);
  last = { state, day: latest === undefined ? undefined : civilDay(new Date(latest)) };
  return last.day;
}

/** What speaks against the PC clock. */
export function useClockDoubts(): readonly ClockDoubt[] {
  const state = useOffice();
  const { device } = useDevice();
  const { lastReceipt } = useSyncStatus();
  const found = useSyncExternalStore(subscribe, () => {
    const nowMs = Date.now();
    const day = lastRecorded(state);
    const confirmed = state.clockConfirmed.get(device);
    return doubtsOfClock({
      nowMs,
      today: civilDay(new Date(nowMs)),
      elapsed: { clockMs: nowMs - since.clockMs, steadyMs: performance.now() - since.steadyMs },
      ...(day && { lastRecorded: day }),
      ...(lastReceipt && { serverMs: Date.parse(lastReceipt.at) }),
      ...(confirmed !== undefined && { confirmedMs: Date.parse(confirmed) }),
    }).join(' ');
  });
  return clockDoubts.filter((doubt) => found.split(' ').includes(doubt));
}
