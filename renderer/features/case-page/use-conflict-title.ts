import { useTranslation } from 'react-i18next';
import { contestedNumber } from '#shared/cases/conflicts.ts';
import { FactRecorded } from '#shared/cases/payloads.ts';
import type { Conflict } from '#shared/journal/decisions.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';

/** What two decisions contradict each other about, in words. */
export function useConflictTitle(): (conflict: Conflict, events: readonly JournalEvent[]) => string {
  const { t } = useTranslation('cases');
  const { factName } = useLawTexts();
  return (conflict, [event]) => {
    const { type } = conflict;
    const number = contestedNumber(conflict);
    if (number !== undefined) return t('conflict.number', { number });
    const fact = FactRecorded.safeParse(event?.payload).data?.fact.fact;
    return t(`conflict.of.${type}`, { fact: fact === undefined ? '' : factName(fact) });
  };
}
