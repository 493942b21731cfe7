import { useEffect, useRef } from 'react';
import { useAsk } from './ask-context.ts';
import { connectionChecked } from './connection-slice.ts';
import type { SyncLink } from '../sync/status.ts';
import { useSyncStatus } from './desk-context.ts';
import { useAppDispatch } from './hooks.ts';

const lookEveryMs = 15_000;

/** Keeps the connection sign true: looked at on the browser's own signals, after each exchange, and every quarter of a minute. */
export function useConnection(): void {
  const ask = useAsk();
  const dispatch = useAppDispatch();
  const { link } = useSyncStatus();
  const { kind } = link;
  useLastExchange(link);
  useEffect(() => {
    const look = async () => {
      const status = await ask('network.status', {});
      dispatch(connectionChecked({ online: status.ok && status.value.online }));
    };
    const lookNow = () => void look();
    const lost = () => {
      // Said at once; a server that is reached all the same takes it back with its answer.
      dispatch(connectionChecked({ online: false }));
      lookNow();
    };
    lookNow();
    const timer = setInterval(lookNow, lookEveryMs);
    window.addEventListener('online', lookNow);
    window.addEventListener('offline', lost);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', lookNow);
      window.removeEventListener('offline', lost);
    };
    // What the sync client has just met is looked at again.
  }, [ask, dispatch, kind]);
}

/** A round that has just ended has the latest word on the line; nobody need be asked again. */
function useLastExchange(link: SyncLink): void {
  const dispatch = useAppDispatch();
  const before = useRef(link.kind);
  const isCut = link.kind === 'failing' && link.problem.code.startsWith('NETWORK_');
  useEffect(() => {
    const hasEndedWell = before.current === 'working' && link.kind === 'resting';
    before.current = link.kind;
    if (isCut || hasEndedWell) dispatch(connectionChecked({ online: hasEndedWell }));
  }, [dispatch, link.kind, isCut]);
}
