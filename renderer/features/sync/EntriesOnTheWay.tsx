import { useTranslation } from 'react-i18next';
import { useNow } from './use-now.ts';
import type { RoundBegun } from '../../sync/status.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { secondsLeft } from './file-progress.ts';
import styles from './sync.module.css';

interface Props {
  round: RoundBegun;
  /** Entries that no receipt has named yet. */
  waiting: number;
}

/** How many of the entries that waited the region has confirmed in this round, and how long the rest will take. */
export function EntriesOnTheWay({ round: { since, waited }, waiting }: Props) {
  const { t } = useTranslation('sync');
  const now = useNow();
  // What is recorded meanwhile waits with the rest.
  const total = Math.max(waited, waiting);
  const done = total - waiting;
  if (total === 0) return null;
  const left = secondsLeft({ done, doneBefore: 0, total, since }, now);
  return (
    <div>
      <ProgressBar label={t('link.working')} done={done} of={total} />
      <span className={styles.quiet}>
        {t('link.confirmed', { done, total })}
        {left !== null && ` · ${t('files.left', { count: Math.ceil(left / 60) })}`}
      </span>
    </div>
  );
}
