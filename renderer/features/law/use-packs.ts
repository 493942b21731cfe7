import { useEffect, useState } from 'react';
import type { OfferedPack } from '#shared/cases/regional.ts';
import { toBytes } from '#shared/envelope/text.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { useDesk, useOffice, useSyncStatus } from '../../app/hooks.ts';
import { fromBase64 } from '../../bridge/base64.ts';
import type { Ask } from '../../bridge/desk.ts';
import { lookIntoPack, type LookedInto } from './look-into-pack.ts';

/** Where a pack comes from: a file in a place, or the region's journal. */
export type PackSource =
  { readonly place: string; readonly name: string } | { readonly offered: OfferedPack };

/** What a pack is and would do; looked into again when the office comes to trust another key. */
export function usePack(source: PackSource): LookedInto | null {
  const { ask, journal } = useDesk();
  const { keys } = useOffice().law;
  const { server } = useSyncStatus();
  const [looked, setLooked] = useState<LookedInto | null>(null);
  useEffect(() => {
    let isAwaited = true;
    const look = async (): Promise<LookedInto> => {
      const read = await contentOf(ask, source);
      return read.ok
        ? lookIntoPack(read.value, { server, office: { ...journal.state() } })
        : { kind: 'refused', problem: read.problem };
    };
    void look().then((answer) => isAwaited && setLooked(answer));
    return () => {
      isAwaited = false;
    };
  }, [ask, journal, keys, server, source]);
  return looked;
}

async function contentOf(ask: Ask, source: PackSource): Promise<Result<Uint8Array>> {
  if ('offered' in source) return ok(toBytes(JSON.stringify(source.offered.signed)));
  const read = await ask('files.read', source);
  return read.ok ? ok(fromBase64(read.value.content)) : read;
}
