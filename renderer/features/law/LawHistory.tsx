import { useTranslation } from 'react-i18next';
import { useOffice } from '../../app/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './law.module.css';
import { LawEvent } from './LawEvent.tsx';
import { isAboutLaw } from './use-law-event-text.ts';

/** Who changed the law this office counts by, when and why, the newest first. */
export function LawHistory() {
  const { t } = useTranslation('law-tab');
  const events = useOffice().history.filter(isAboutLaw).toReversed();
  return (
    <Panel title={t('history.title')} padding="flush">
      {events.length === 0 ? (
        <p className={styles.none}>{t('history.none')}</p>
      ) : (
        <ol aria-label={t('history.title')}>
          {events.map((event) => (
            <li key={event.id} className={styles.line}>
              <LawEvent event={event} />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
