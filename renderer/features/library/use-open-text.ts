import { useEffect, useEffectEvent, useState } from 'react';
import type { LibraryText } from '#shared/cases/library/library-text.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { useDesk } from '../../app/hooks.ts';
import { openText, type OpenText } from './open-text.ts';

/**
 * Texts of the library, opened; undefined while they are. One whose parts have not come to this workstation is asked for
 * and refused.
 */
export function useOpenTexts(texts: readonly LibraryText[]): Result<OpenText[]> | undefined {
  const { ask, journal, sync } = useDesk();
  const [opened, setOpened] = useState<{ of: string; result: Result<OpenText[]> } | null>(null);
  const wanted = texts.map(({ event }) => event).join(' ');
  // The texts are known by their events: the list itself is a new one at every drawing.
  const openAll = useEffectEvent(async () => {
    const results = await Promise.all(texts.map((text) => openText({ ask, journal }, text)));
    const refused = results.find((each) => !each.ok);
    if (refused) for (const { event } of texts) sync.want(event);
    return refused ?? ok(results.flatMap((each) => (each.ok ? [each.value] : [])));
  });
  useEffect(() => {
    let isWanted = true;
    void openAll().then((result) => {
      if (isWanted) setOpened({ of: wanted, result });
    });
    return () => {
      isWanted = false;
    };
  }, [ask, journal, sync, wanted]);
  return opened?.of === wanted ? opened.result : undefined;
}
