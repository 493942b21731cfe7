import { useEffect, useState } from 'react';
import { useDesk } from '../../app/hooks.ts';
import type { SyncStatus, WaitingItem } from '../../sync/status.ts';
import { sparing } from '../../store/sparing.ts';

const none: readonly WaitingItem[] = [];

/**
 * The oldest of what waits. Fetched anew when the sync client has something new to say, seldom while much is on the line:
 * it is read from the disk. The list before stands meanwhile.
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
