import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkWatch } from '../bridge/work-watch.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './frame.module.css';

/** A line along the upper edge of the window while somebody waits; how long it will be is not known. */
export function WorkLine({ work }: { work: WorkWatch }) {
  const { t } = useTranslation('app');
  const isLong = useSyncExternalStore(work.subscribe, work.isLong);
  if (!isLong) return null;
  return (
    <div className={styles.work} role="status">
      <ProgressBar label={t('working')} done={0} of={0} />
    </div>
  );
}
