import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDesk, useSettings, useSyncStatus } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { CarryPanel } from './CarryPanel.tsx';
import { DevicesPanel } from './DevicesPanel.tsx';
import { EnrolPanel } from './EnrolPanel.tsx';
import { FilesPanel } from './FilesPanel.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { OutboxPanel } from './OutboxPanel.tsx';
import { StickPanel } from './StickPanel.tsx';
import { StuckNotice } from './StuckNotice.tsx';
import styles from './sync.module.css';
import { useOutbox } from './use-outbox.ts';

/** The way of the journal to the region and to the other workstations, by line or by stick. Nothing here is waited for. */
export function SyncScreen() {
  const { t } = useTranslation('sync');
  const { sync } = useDesk();
  const status = useSyncStatus();
  const outbox = useOutbox(status);
  const { kind } = status.link;
  const { settings } = useSettings();
  const hasLine = kind !== 'not-enrolled' && settings.serverUrl !== null;
  return (
    <Page
      title={t('title')}
      subtitle={t('lead')}
      actions={
        hasLine && (
          <Button
            look="primary"
            icon={RefreshCw}
            disabled={kind === 'working'}
            onClick={() => void sync.syncNow()}
          >
            {kind === 'working' ? t('link.working') : t('now')}
          </Button>
        )
      }
    >
      <div className={styles.columns}>
        <Stack>
          {status.notKept && <ProblemNotice problem={status.notKept} />}
          {kind === 'not-enrolled' && <EnrolPanel />}
          <StuckNotice status={status} outbox={outbox} />
          <LinkPanel status={status} />
          <FilesPanel status={status} />
          <OutboxPanel status={status} outbox={outbox} />
        </Stack>
        <Stack>
          <StickPanel />
          <CarryPanel />
          <DevicesPanel devices={status.devices} />
        </Stack>
      </div>
    </Page>
  );
}
