import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { beforeCorrections, holdersBefore } from '#shared/cases/before-correction.ts';
import type { OwnSentence } from '#shared/cases/rival-papers.ts';
import type { Fact } from '#shared/law/types.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { UserId } from '#shared/journal/ids.ts';
import { regionAuthor } from '#shared/cases/regional.ts';
import { useHistories, useOffice } from '../../app/hooks.ts';
import { momentText } from '../../ui/moment-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './case-page.module.css';
import { useLawTexts } from '../../legal/use-law-texts.ts';
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
  const holders = holdersBefore(history);
  return (
    <Panel title={t('history.title')} padding="flush">
      <ol className={styles.facts}>
        {entries.slice(0, all ? undefined : inSight).map((event) => (
          <HistoryLine
            key={event.id}
            event={event}
            before={before.get(event.id)}
            holder={holders.get(event.id)}
          />
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
  /** In whose hands the case was before it was handed over. */
  holder?: UserId | undefined;
  /** What only this version of a paper says, where two contradict each other. */
  sentences?: readonly OwnSentence[];
  id?: string;
  aside?: ReactNode;
}

/** One entry of the journal: when, what, and who at which workstation. */
export function HistoryLine({ event, before, holder, sentences = [], id, aside }: LineProps) {
  const { t } = useTranslation('case-page');
  const language = useLanguage();
  const office = useOffice();
  const { users, devices } = office;
  const eventText = useEventText(office);
  const particulars = useEventParticulars()(event);
  const author = regionAuthor(event) ?? users.get(event.author)?.name[language] ?? event.author;
  const device = devices.get(event.device)?.card.name;
  const was = useFormer(before, holder);
  return (
    <li className={styles.fact}>
      <span className={styles.factDay}>{momentText(event.recordedAt)}</span>
      <span id={id} className={styles.factText}>
        <span className={styles.factName}>{eventText(event)}</span>
        {was !== undefined && <s className={styles.quiet}>{t('history.before', { fact: was })}</s>}
        {particulars !== '' && <span className={styles.quiet}>{particulars}</span>}
        {sentences.map(({ language: spoken, text }) => (
          <q key={`${spoken} ${text}`} lang={spoken} className={styles.said}>
            {text}
          </q>
        ))}
        <span className={styles.quiet}>{device === undefined ? author : `${author} · ${device}`}</span>
      </span>
      {aside}
    </li>
  );
}

/** What an entry took the place of: the fact before its correction, or who held the case before. */
function useFormer(before: LineProps['before'], holder: LineProps['holder']): string | undefined {
  const { t } = useTranslation('legal');
  const { factName } = useLawTexts();
  const factText = useFactText();
  const { users } = useOffice();
  const language = useLanguage();
  if (before) return t('pair', { name: factName(before.fact), value: factText(before) });
  return holder && users.get(holder)?.name[language];
}
