import { useEffect, useState } from 'react';
import { packExtension } from '#shared/envelope/signed-pack.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useDesk, useOffice, useSyncStatus } from '../../app/hooks.ts';
import { fromBase64 } from '../../bridge/base64.ts';
import { lookIntoPack, type LookedInto } from './look-into-pack.ts';

/** The packs that lie in a place, by the names of their files. */
export function usePacks(place: string | null): { names: readonly string[]; problem: Problem | null } {
  const { ask } = useDesk();
  const [found, setFound] = useState<{ names: readonly string[]; problem: Problem | null }>({
    names: [],
    problem: null,
  });
  useEffect(() => {
    if (place === null) return undefined;
    let isAwaited = true;
    void ask('files.list', { place, extension: packExtension }).then((listed) => {
      if (!isAwaited) return;
      setFound(
        listed.ok
          ? { names: listed.value.files.map(({ name }) => name), problem: null }
          : { names: [], problem: listed.problem },
      );
    });
    return () => {
      isAwaited = false;
    };
  }, [ask, place]);
  return found;
}

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
