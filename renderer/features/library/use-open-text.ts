import { useEffect, useState } from 'react';
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
  useEffect(() => {
    let isWanted = true;
    void Promise.all(texts.map((text) => openText({ ask, journal }, text))).then((results) => {
      const refused = results.find((each) => !each.ok);
      if (refused) for (const { event } of texts) sync.want(event);
      const open = results.flatMap((each) => (each.ok ? [each.value] : []));
      if (isWanted) setOpened({ of: wanted, result: refused ?? ok(open) });
    });
    return () => {
      isWanted = false;
    };
    // The texts are known by their events: the list itself is a new one at every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ask, journal, sync, wanted]);
  return opened?.of === wanted ? opened.result : undefined;
}
