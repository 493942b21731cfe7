import { useEffect, useState } from 'react';
import { useDesk, useOffice, useSyncStatus } from '../../app/hooks.ts';
import { fromBase64 } from '../../bridge/base64.ts';
import { lookIntoPack, type LookedInto } from './look-into-pack.ts';

/** What a pack is and would do; looked into again when the office comes to trust another key. */
export function usePack(place: string, name: string): LookedInto | null {
  const { ask, journal } = useDesk();
  const { keys } = useOffice().law;
  const { server } = useSyncStatus();
  const [looked, setLooked] = useState<LookedInto | null>(null);
  useEffect(() => {
    let isAwaited = true;
    const look = async (): Promise<LookedInto> => {
      const read = await ask('files.read', { place, name });
      return read.ok
        ? lookIntoPack(fromBase64(read.value.content), { server, office: { ...journal.state() } })
        : { kind: 'refused', problem: read.problem };
    };
    void look().then((answer) => isAwaited && setLooked(answer));
    return () => {
      isAwaited = false;
    };
  }, [ask, journal, keys, server, place, name]);
  return looked;
}
