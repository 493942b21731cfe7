import { useEffect, useState } from 'react';
import { useDesk } from '../../app/hooks.ts';
import type { SyncStatus, WaitingItem } from '../../sync/status.ts';

const none: readonly WaitingItem[] = [];

/** Fetched anew whenever the sync client has something new to say; the list before stands meanwhile. */
export function useOutbox(status: SyncStatus): readonly WaitingItem[] {
  const { sync } = useDesk();
  const [outbox, setOutbox] = useState<readonly WaitingItem[]>(none);
  useEffect(() => {
    let isWanted = true;
    void sync.outbox().then((items) => {
      if (isWanted) setOutbox(items);
    });
    return () => {
      isWanted = false;
    };
  }, [sync, status]);
  return status.waiting === 0 ? none : outbox;
}
