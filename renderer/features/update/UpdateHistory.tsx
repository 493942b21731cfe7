import { useTranslation } from 'react-i18next';
import type { UpdateDeed } from '#shared/ipc/updates.ts';
import { momentText } from '../../ui/moment-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './update.module.css';

/** What became of the versions of the program on this workstation, the newest first. */
export function UpdateHistory({ history }: { history: readonly UpdateDeed[] }) {
  const { t } = useTranslation('update');
  return (
    <Panel title={t('history.title')} padding="flush">
      {history.length === 0 ? (
        <p className={styles.none}>{t('history.none')}</p>
      ) : (
        <ol aria-label={t('history.title')}>
          {history.toReversed().map(({ at, version, what }) => (
            <li key={`${at} ${what}`} className={styles.line}>
              <span>{t(`history.deed.${what}`, { version })}</span>
              <span className={styles.quiet}>{momentText(at)}</span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
