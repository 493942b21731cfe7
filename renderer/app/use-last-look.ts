import { useEffect, useState } from 'react';
import { lookAgain, Looks, newStretches, type Seen } from '#shared/cases/today/last-look.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { openSealedNotes } from '../store/sealed-notes.ts';
import { useToday } from './clock.ts';
import { useDesk, useOffice } from './desk-context.ts';

/** So many of the newest entries of each workstation are read after a long absence. */
const mostOfStream = 500;

export interface SinceLook {
  /** The look before today's; null when there was none on an earlier day. */
  readonly before: Seen | null;
  /** What was entered since, in no order. */
  readonly events: readonly JournalEvent[];
}

/** What the journal has taken in since this user last looked on an earlier day; undefined until it is read. */
export function useLastLook(): SinceLook | undefined {
  const { journal, keys, user, leaving } = useDesk();
  const office = useOffice();
  const today = useToday();
  const [since, setSince] = useState<SinceLook>();
  useEffect(() => {
    let isWanted = true;
    const note = openSealedNotes(keys, `looks of ${user}`);
    const look = async () => {
      const loaded = await note.load();
      const kept = Looks.safeParse(loaded.ok ? loaded.value : undefined);
      const vector = journal.vector();
      const looks = lookAgain(kept.data, { day: today, vector });
      await note.save(looks);
      const stretches = looks.before ? newStretches(looks.before, vector, mostOfStream) : [];
      const read = await Promise.all(
        stretches.map(({ stream, from, to }) => journal.stretch(stream, from, to)),
      );
      if (isWanted)
        setSince({ before: looks.before, events: read.flatMap((each) => (each.ok ? each.value : [])) });
    };
    leaving.add(look());
    return () => {
      isWanted = false;
    };
  }, [journal, keys, user, leaving, today, office]);
  return since;
}
