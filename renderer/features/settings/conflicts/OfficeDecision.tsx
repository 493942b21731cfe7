import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { officeEvents } from '#shared/cases/office-events.ts';
import { presentPayload } from '#shared/journal/event-kind.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { useOffice } from '../../../app/hooks.ts';
import { EntryBy } from '../../../legal/EntryBy.tsx';
import { useLawTexts } from '../../../legal/use-law-texts.ts';
import { usePatternWords } from '../../../legal/use-pattern-words.ts';
import { Stack } from '../../../ui/Layout.tsx';
import { Details } from '../../../ui/Panel.tsx';
import { useLanguage } from '../../../ui/use-language.ts';
import styles from '../settings.module.css';
import { decisionReaders, whatDiffers, type DecisionRow, type Speech } from './decision-rows.ts';

/** One decision about the office: what it says otherwise than the decisions beside it, by whom and when. */
export function OfficeDecision({ event, among }: { event: JournalEvent; among: readonly JournalEvent[] }) {
  const { t } = useTranslation('settings');
  const read = useDecisionRows();
  const rows = whatDiffers(among.map(read))[among.indexOf(event)] ?? [];
  return (
    <Stack gap="tight">
      {rows.length > 0 ? <Details rows={rows.map(shownRow)} /> : <p>{t('decision.unknown')}</p>}
      <p className={styles.quiet}>
        <EntryBy event={event} />
      </p>
    </Stack>
  );
}

function shownRow({ name, value, isPicture }: DecisionRow): { name: string; value: ReactNode } {
  return { name, value: isPicture ? <img className={styles.picture} src={value} alt={name} /> : value };
}

/** The particulars of a decision; none of what this release does not know. */
function useDecisionRows(): (event: JournalEvent) => readonly DecisionRow[] {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const { users } = useOffice();
  const { roleName } = useLawTexts();
  const { show } = usePatternWords();
  return (event) => {
    const payload = presentPayload(event, officeEvents);
    if (payload === undefined) return [];
    const speech: Speech = {
      t: (key, values) => t(key, { ...values }),
      roleName,
      patternText: show,
      personName: (user) => users.get(user)?.name[language] ?? user,
    };
    return decisionReaders[event.type]?.(payload, speech) ?? [];
  };
}
