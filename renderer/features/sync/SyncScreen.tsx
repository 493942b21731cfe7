import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDesk, useSyncStatus } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { DevicesPanel } from './DevicesPanel.tsx';
import { EnrolPanel } from './EnrolPanel.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { OutboxPanel } from './OutboxPanel.tsx';
import { StickPanel } from './StickPanel.tsx';
import styles from './sync.module.css';

/** The way of the journal to the region and to the other workstations, by line or by stick. Nothing here is waited for. */
export function SyncScreen() {
  const { t } = useTranslation('sync');
  const { sync } = useDesk();
  const status = useSyncStatus();
  const { kind } = status.link;
  return (
    <Page
      title={t('title')}
      subtitle={t('lead')}
      actions={
        kind !== 'not-enrolled' && (
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
          <LinkPanel status={status} />
          <OutboxPanel status={status} />
        </Stack>
        <Stack>
          <StickPanel />
          <DevicesPanel devices={status.devices} />
        </Stack>
      </div>
    </Page>
  );
}
