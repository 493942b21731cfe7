import { useEffect, useState } from 'react';
import { useDesk } from '../../app/hooks.ts';
import type { SyncStatus, WaitingItem } from '../../sync/status.ts';
import { sparing } from '../../store/sparing.ts';

const none: readonly WaitingItem[] = [];

/**
 * Fetched anew when the sync client has something new to say; the list before stands meanwhile. Of an office that is taken
 * in for the first time it is all that was ever recorded, read from the disk: so seldom while that is on the line.
 */
export function useOutbox(status: SyncStatus): readonly WaitingItem[] {
  const { sync } = useDesk();
  const [outbox, setOutbox] = useState<readonly WaitingItem[]>(none);
  useEffect(() => {
    let isWanted = true;
    const looking = sparing(async () => {
      const items = await sync.outbox();
      if (isWanted) setOutbox(items);
    });
    const leave = sync.subscribe(looking.ask);
    looking.ask();
    return () => {
      isWanted = false;
      leave();
      looking.stop();
    };
  }, [sync]);
  return status.waiting === 0 ? none : outbox;
}
