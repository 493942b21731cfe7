import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { awaitedDeliveries, type WorkRow } from '#shared/cases/lists.ts';
import { useGo, useOffice, useToday, useWorklist } from '../../app/hooks.ts';
import { dateText } from '../../ui/date-text.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { Badge } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import { AwaitedList } from './AwaitedList.tsx';
import { groupByBucket } from './group-rows.ts';
import { RegionList } from './RegionList.tsx';
import styles from './today.module.css';
import { WorkRows } from './WorkRows.tsx';

/** The morning's one screen: what we owe and what is owed to us, the most pressing first. */
export function TodayScreen() {
  const { t } = useTranslation('today');
  const today = useToday();
  const rows = useWorklist();
  const go = useGo();
  const overdue = rows.filter(({ bucket }) => bucket === 'overdue').length;
  const awaited = awaitedDeliveries(useOffice(), today);
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle', { date: dateText(today), terms: rows.length, overdue })}
      actions={
        <Button look="primary" onClick={() => go({ screen: 'register' })}>
          {t('register')}
        </Button>
      }
    >
      <ConflictNotice />
      <RegionList />
      <div className={styles.board}>
        <Duty title={t('ours')} empty={t('empty.ours')} rows={rows.filter(({ duty }) => duty === 'ours')} />
        <Duty
          title={t('theirs')}
          empty={t('empty.theirs')}
          rows={rows.filter(({ duty }) => duty === 'theirs')}
        >
          {awaited.length > 0 && <AwaitedList awaited={awaited} />}
        </Duty>
      </div>
    </Page>
  );
}

interface DutyProps {
  title: string;
  empty: string;
  rows: readonly WorkRow[];
  children?: React.ReactNode;
}

function Duty({ title, empty, rows, children }: DutyProps) {
  const overdue = rows.some(({ bucket }) => bucket === 'overdue');
  return (
    <Panel
      title={title}
      padding="flush"
      aside={<Badge tone={overdue ? 'danger' : 'plain'}>{rows.length}</Badge>}
    >
      {rows.length === 0 && <EmptyState icon={CircleCheck} text={empty} />}
      {groupByBucket(rows).map(({ bucket, rows: group }) => (
        <WorkRows key={bucket} bucket={bucket} rows={group} />
      ))}
      {children}
    </Panel>
  );
}
