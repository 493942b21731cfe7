import { useCallback, useSyncExternalStore } from 'react';
import { clockDoubts, doubtsOfClock, type ClockDoubt } from '#shared/cases/clock-doubt.ts';
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

/** What speaks against the PC clock. */
export function useClockDoubts(): readonly ClockDoubt[] {
  const { clockConfirmed } = useOffice();
  const { device } = useDevice();
  const { lastReceipt } = useSyncStatus();
  const { ask, journal } = useDesk();
  const subscribe = useCallback((listener: () => void) => watchClock(ask, listener), [ask]);
  const found = useSyncExternalStore(subscribe, () => {
    const nowMs = Date.now();
    const elapsed = watch.elapsed();
    const recorded = journal.latest();
    const confirmed = clockConfirmed.get(device);
    return doubtsOfClock({
      nowMs,
      today: civilDay(new Date(nowMs)),
      ...(elapsed && { elapsed }),
      ...(recorded > 0 && { lastRecorded: civilDay(new Date(recorded)) }),
      ...(lastReceipt && { serverMs: Date.parse(lastReceipt.at) }),
      ...(confirmed !== undefined && { confirmedMs: Date.parse(confirmed) }),
    }).join(' ');
  });
  return clockDoubts.filter((doubt) => found.split(' ').includes(doubt));
}
