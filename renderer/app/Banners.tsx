import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recovery } from '../store/reconcile.ts';
import { Button } from '../ui/Button.tsx';
import { Row } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useDesk } from './desk-context.ts';
import styles from './frame.module.css';
import { toldAfterwards } from './told-afterwards.ts';

/** What concerns the whole desk and must not scroll away: a store that stopped writing, a copy that was rebuilt. */
export function Banners() {
  const { journal } = useDesk();
  const blocked = useSyncExternalStore(toldAfterwards(journal), () => journal.blocked());
  const [read, setRead] = useState(false);
  const { toShelf, toVault, fromBackup } = useSyncExternalStore(toldAfterwards(journal), () =>
    journal.recovery(),
  );
  const wasRebuilt = !read && toShelf + toVault + fromBackup > 0;
  if (!blocked && !wasRebuilt) return null;
  return (
    <div className={styles.banners}>
      {blocked && <ProblemNotice problem={blocked} />}
      {wasRebuilt && <Rebuilt {...{ toShelf, toVault, fromBackup }} onRead={() => setRead(true)} />}
    </div>
  );
}

interface RebuiltProps extends Omit<Recovery, 'records'> {
  onRead: () => void;
}

function Rebuilt({ toShelf, toVault, fromBackup, onRead }: RebuiltProps) {
  const { t } = useTranslation(['cases', 'app']);
  return (
    <Notice tone="good" title={t('recovery.kept')}>
      {toShelf > 0 && <p>{t('recovery.toShelf', { records: toShelf })}</p>}
      {toVault > 0 && <p>{t('recovery.toVault', { records: toVault })}</p>}
      {fromBackup > 0 && <p>{t('recovery.fromBackup', { records: fromBackup })}</p>}
      <Row>
        <Button onClick={onRead}>{t('app:understood')}</Button>
      </Row>
    </Notice>
  );
}
