import { useEffect, useRef, useState } from 'react';
import type { SubjectId } from '#shared/journal/ids.ts';
import { useEnterFile } from '../../attachments/use-attach.ts';
import { useTaking } from '../../attachments/use-taking.ts';
import { useDesk } from '../../app/hooks.ts';
import { dropParts, type TakenFile } from '../../store/attachment-shelf.ts';

/** A paper that waits, sealed, for the case it came with. */
export interface Scan {
  readonly name: string;
  readonly taken: TakenFile;
}

/** Papers given to the card before there is a case; whoever leaves the card without one leaves them, too. */
export function useScans() {
  const { ask } = useDesk();
  const { take, ...course } = useTaking();
  const { enter } = useEnterFile();
  const [scans, setScans] = useState<readonly Scan[]>([]);
  /** Everything that lies on the shelf without an entry, the papers taken back by the person among it. */
  const unentered = useRef(new Set<Scan>());
  useEffect(() => {
    const left = unentered.current;
    return () => {
      for (const { taken } of left) void dropParts(ask, taken.content.parts);
    };
  }, [ask]);
  return {
    scans,
    course,
    setScans,
    add: (files: readonly File[]) => {
      for (const file of files)
        void take(file, (taken) => {
          const scan = { name: file.name, taken };
          unentered.current.add(scan);
          setScans((before) => [...before, scan]);
          return Promise.resolve();
        });
    },
    /** Enters them into the case that was just opened. Answers the names of those that were refused. */
    enterInto: async (id: SubjectId): Promise<string[]> => {
      const refused: string[] = [];
      for (const scan of scans) {
        const entry = await enter(scan.name, scan.taken, { about: { id }, purpose: 'incoming' });
        unentered.current.delete(scan);
        if (entry === undefined) refused.push(scan.name);
      }
      return refused;
    },
  };
}
