import { useEffect } from 'react';
import { useAsk } from './ask-context.ts';
import { connectionChecked } from './connection-slice.ts';
import { useSyncStatus } from './desk-context.ts';
import { useAppDispatch } from './hooks.ts';

const lookEveryMs = 15_000;

/** Keeps the connection sign true: looked at on the browser's own signals, after each exchange, and every quarter of a minute. */
export function useConnection(): void {
  const ask = useAsk();
  const dispatch = useAppDispatch();
  const { kind } = useSyncStatus().link;
  useEffect(() => {
    const look = async () => {
      const status = await ask('network.status', {});
      dispatch(connectionChecked({ online: status.ok && status.value.online }));
    };
    const lookNow = () => void look();
    lookNow();
    const timer = setInterval(lookNow, lookEveryMs);
    window.addEventListener('online', lookNow);
    window.addEventListener('offline', lookNow);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', lookNow);
      window.removeEventListener('offline', lookNow);
    };
    // What the sync client has just met is looked at again.
  }, [ask, dispatch, kind]);
}
