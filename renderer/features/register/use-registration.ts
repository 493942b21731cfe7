import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import type { Matter } from '#shared/law/types.ts';
import { useCommand, useDesk, useGo, useKept, useToday, useUser } from '../../app/hooks.ts';
import { fieldsOf, initialValues } from '../../legal/fact-form.ts';
import { useToast } from '../../ui/Toasts.tsx';
import {
  blankEntry,
  cardFacts,
  Entry,
  entryFaults,
  grownFrom,
  openingOf,
  toOpenCase,
  type EntryFault,
} from './entry.ts';
import { readPasted } from './read-pasted.ts';

/**
 * What is typed on the registration card, kept over a lock and a power cut, and its way into the journal. A card on a case
 * is kept for itself and begins with the people of that case.
 */
export function useRegistration(parent: Case | undefined) {
  const { t } = useTranslation('register');
  const usual = parent ? 'complaint' : 'appeal';
  const { loadedLaw } = useDesk();
  const today = useToday();
  const user = useUser();
  const go = useGo();
  const toast = useToast();
  const command = useCommand();
  const {
    value: entry,
    change: setEntry,
    forget,
  } = useKept(`registration card${parent ? ` on ${parent.id}` : ''}`, Entry, () => newEntry(usual));
  const [faults, setFaults] = useState<readonly EntryFault[]>([]);
  const [unread, setUnread] = useState<readonly string[]>([]);

  function newEntry(matter: Matter): Entry {
    const opening = openingOf(matter, loadedLaw.tables.openings);
    const fields = opening === undefined ? [] : fieldsOf(matter, opening);
    const values = initialValues(fields, { today, role: user.role });
    return { ...blankEntry(matter), values, ...(parent && grownFrom(parent)) };
  }
  const opening = openingOf(entry.matter, loadedLaw.tables.openings);
  const facts = cardFacts(entry, loadedLaw.tables.openings, today);

  const begin = (next: Entry, left: readonly string[]) => {
    setEntry(next);
    setUnread(left);
    setFaults([]);
  };
  const register = async () => {
    const found = entryFaults(entry, opening);
    setFaults(found);
    if (found.length > 0) return;
    const id = SubjectId.parse(crypto.randomUUID());
    await command.run({ do: 'openCase', ...toOpenCase(entry, id, facts) }, () => {
      forget();
      toast(t('done'));
      go({ screen: 'case', caseId: id });
    });
  };
  return {
    ...{ entry, opening, facts, faults, unread, command, register },
    change: (part: Partial<Entry>) => setEntry({ ...entry, ...part }),
    startAnew: (matter: Matter, kept: Partial<Entry>) => setEntry({ ...newEntry(matter), ...kept }),
    /** A pasted card without a day leaves it open: today would be a guess. */
    fill: (pasted: string) => {
      const { entry: read, unread: left } = readPasted(pasted, today);
      begin(
        {
          ...read,
          parent: parent?.id ?? null,
          values: { ...newEntry(read.matter).values, on: undefined, ...read.values },
        },
        left,
      );
    },
    clear: () => {
      begin(newEntry(usual), []);
      forget();
    },
  };
}
