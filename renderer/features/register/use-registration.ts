import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import type { Matter } from '#shared/law/types.ts';
import { keptName, useCommand, useDesk, useGo, useKept, useToday, useUser } from '../../app/hooks.ts';
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
import { useScans } from './use-scans.ts';

/**
 * What is typed on the registration card, kept over a lock and a power cut, and its way into the journal. A card on a case
 * is kept for itself and begins with the people of that case.
 */
export function useRegistration(parent: Case | undefined) {
  const { t } = useTranslation(['register', 'drafts']);
  const usual = parent ? 'complaint' : 'appeal';
  const { loadedLaw, leaving } = useDesk();
  const today = useToday();
  const user = useUser();
  const go = useGo();
  const toast = useToast();
  const command = useCommand();
  const scans = useScans();
  const on = parent && { parent: parent.id };
  const typed = useKept(keptName({ form: 'registration', ...on }), Entry, () => newEntry(usual));
  const { value: entry, change: setEntry } = typed;
  const isRegistered = useRef(false);
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

  /** Another card takes the place of what was typed, which can be brought back. */
  const begin = (next: Entry, left: readonly string[] = []) => {
    const bringBack = async () => {
      await typed.restore(entry);
      setUnread(unread);
      scans.setScans(scans.scans);
      go({ screen: 'register', ...on });
    };
    if (typed.isTyped) toast(t('drafts:discarded'), () => leaving.add(bringBack()));
    setEntry(next);
    setUnread(left);
    setFaults([]);
  };
  const leaveFor = async (id: SubjectId, letters: { letters?: string }) => {
    isRegistered.current = true;
    typed.forget();
    toast(t('done'));
    for (const file of await scans.enterInto(id)) toast(t('scanRefused', { file }));
    go({ screen: 'case', caseId: id, ...letters });
  };
  /** Opens the case with its papers. @param letters the set of letters to be begun in it at once */
  const register = async (letters: { letters?: string } = {}) => {
    const found = entryFaults(entry, opening);
    setFaults(found);
    if (found.length > 0 || isRegistered.current) return;
    const id = SubjectId.parse(crypto.randomUUID());
    await command.run({ do: 'openCase', ...toOpenCase(entry, id, facts) }, () => {
      void leaveFor(id, letters);
    });
  };
  return {
    ...{ entry, opening, facts, faults, unread, command, scans, register },
    change: (part: Partial<Entry>) => setEntry({ ...entry, ...part }),
    startAnew: (matter: Matter, kept: Partial<Entry>) => begin({ ...newEntry(matter), ...kept }),
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
      begin(newEntry(usual));
      scans.setScans([]);
      typed.forget();
    },
  };
}
