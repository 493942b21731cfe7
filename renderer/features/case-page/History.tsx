import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { beforeCorrections } from '#shared/cases/before-correction.ts';
import type { Fact } from '#shared/law/types.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { regionAuthor } from '#shared/cases/regional.ts';
import { useHistories, useOffice } from '../../app/hooks.ts';
import { momentText } from '../../ui/moment-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './case-page.module.css';
import { useEventParticulars, useEventText, useFactText } from '../../legal/use-event-text.ts';

/** How many of the newest entries are in sight at once. */
const inSight = 5;

/** Who recorded what and when, the newest first. */
export function History({ about }: { about: Case }) {
  const { t } = useTranslation('case-page');
  const [all, setAll] = useState(false);
  const history = useHistories([about.id]) ?? [];
  const entries = history.toReversed();
  const before = beforeCorrections(history);
  return (
    <Panel title={t('history.title')} padding="flush">
      <ol className={styles.facts}>
        {entries.slice(0, all ? undefined : inSight).map((event) => (
          <HistoryLine key={event.id} event={event} before={before.get(event.id)} />
        ))}
      </ol>
      {!all && entries.length > inSight && (
        <div className={styles.more}>
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('history.all', { entries: entries.length })}
          </Button>
        </div>
      )}
    </Panel>
  );
}

interface LineProps {
  event: JournalEvent;
  /** How a fact read before this correction of it. */
  before?: Fact | null | undefined;
  id?: string;
  aside?: ReactNode;
}

/** One entry of the journal: when, what, and who at which workstation. */
export function HistoryLine({ event, before, id, aside }: LineProps) {
  const { t, i18n } = useTranslation('case-page');
  const factText = useFactText();
  const office = useOffice();
  const { users, devices } = office;
  const eventText = useEventText(office);
  const particulars = useEventParticulars()(event);
  const author =
    regionAuthor(event) ??
    users.get(event.author)?.name[i18n.language === 'ru' ? 'ru' : 'kk'] ??
    event.author;
  const device = devices.get(event.device)?.card.name;
  return (
    <li className={styles.fact}>
      <span className={styles.factDay}>{momentText(event.recordedAt)}</span>
      <span id={id} className={styles.factText}>
        <span className={styles.factName}>{eventText(event)}</span>
        {before && <s className={styles.quiet}>{t('history.before', { fact: factText(before) })}</s>}
        {particulars !== '' && <span className={styles.quiet}>{particulars}</span>}
        <span className={styles.quiet}>{device === undefined ? author : `${author} · ${device}`}</span>
      </span>
      {aside}
    </li>
  );
}
