import { useTranslation } from 'react-i18next';
import { useOffice } from '../../app/hooks.ts';
import type { SyncStatus } from '../../sync/status.ts';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { FileRow } from './FileRow.tsx';
import styles from './sync.module.css';

/** Rows drawn at once; a workstation that has just joined lacks every file of the office. */
const shownRows = 30;

/** Files on their way to the server or from it: how far, how long still, and a person's word on each. */
export function FilesPanel({ status }: { status: SyncStatus }) {
  const { t } = useTranslation('sync');
  const { cases } = useOffice();
  const { files, carrying } = status;
  if (files.length === 0) return null;
  const rest = files.length - shownRows;
  return (
    <Panel title={t('files.title')} padding="flush" aside={<Badge>{files.length}</Badge>}>
      <ul className={styles.carried}>
        {files.slice(0, shownRows).map((item) => (
          <FileRow
            key={`${item.event} ${item.towards}`}
            item={item}
            about={cases.get(item.subject)?.title ?? t('outbox.unknownCase')}
            carrying={carrying?.event === item.event ? carrying : null}
          />
        ))}
      </ul>
      {rest > 0 && <p className={styles.rest}>{t('files.more', { rest })}</p>}
    </Panel>
  );
}
