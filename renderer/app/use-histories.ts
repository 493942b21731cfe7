import { useEffect, useState } from 'react';
import type { SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { useDesk, useOffice } from './desk-context.ts';

interface Fetched {
  readonly asked: string;
  readonly events: readonly JournalEvent[];
}

/**
 * All events of some cases in the journal's order; undefined until they are fetched from the disk, and when they lie
 * whole in neither copy: the banner of the desk then says so. What was shown before stays while more is fetched.
 */
export function useHistories(subjects: readonly SubjectId[]): readonly JournalEvent[] | undefined {
  const { journal } = useDesk();
  const { cases } = useOffice();
  const asked = subjects.join(' ');
  const entries = subjects.map((id) => cases.get(id)?.entries ?? 0).join(' ');
  const [fetched, setFetched] = useState<Fetched | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ids = asked === '' ? [] : (asked.split(' ') as SubjectId[]);
    void Promise.all(ids.map((id) => journal.history(id))).then((read) => {
      if (isWanted && read.every(({ ok }) => ok))
        setFetched({ asked, events: read.flatMap((each) => (each.ok ? each.value : [])) });
    });
    return () => {
      isWanted = false;
    };
  }, [journal, asked, entries]);
  return fetched?.asked === asked ? fetched.events : undefined;
}
