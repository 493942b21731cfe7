import { useCallback, useSyncExternalStore } from 'react';
import { clockDoubts, doubtsOfClock, type ClockDoubt } from '#shared/cases/clock-doubt.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Ask } from '../bridge/desk.ts';
import { ClockWatch } from './clock-watch.ts';
import { civilDay } from './clock.ts';
import { useDesk, useOffice, useSyncStatus } from './desk-context.ts';
import { useDevice } from './use-device.ts';

/** One for the window: a lock in between makes no clock right. */
const watch = new ClockWatch();

/** A person says that the clock is right. */
export function settleClock(): void {
  watch.settle();
}

const lookEveryMs = 30_000;

/** A clock is set right outside the window: it is looked at when the window comes back, and now and then. */
function watchClock(ask: Ask, listener: () => void): () => void {
  const uptime = async () => {
    const measured = await ask('health.measure', {});
    return measured.ok ? measured.value.uptime : undefined;
  };
  const look = () => void watch.look(uptime).then(listener);
  look();
  const timer = setInterval(look, lookEveryMs);
  addEventListener('focus', look);
  return () => {
    clearInterval(timer);
    removeEventListener('focus', look);
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
  const { ask } = useDesk();
  const subscribe = useCallback((listener: () => void) => watchClock(ask, listener), [ask]);
  const found = useSyncExternalStore(subscribe, () => {
    const nowMs = Date.now();
    const elapsed = watch.elapsed();
    const day = lastRecorded(state);
    const confirmed = state.clockConfirmed.get(device);
    return doubtsOfClock({
      nowMs,
      today: civilDay(new Date(nowMs)),
      ...(elapsed && { elapsed }),
      ...(day && { lastRecorded: day }),
      ...(lastReceipt && { serverMs: Date.parse(lastReceipt.at) }),
      ...(confirmed !== undefined && { confirmedMs: Date.parse(confirmed) }),
    }).join(' ');
  });
  return clockDoubts.filter((doubt) => found.split(' ').includes(doubt));
}
