import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { awaitedDeliveries, type WorkRow } from '#shared/cases/lists.ts';
import type { UserId } from '#shared/journal/ids.ts';
import type { Term } from '#shared/law/types.ts';
import { useOffice, useToday } from '../../app/hooks.ts';
import { FirstSteps } from './first-steps/FirstSteps.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { Badge } from '../../ui/Notice.tsx';
import { AwaitedList } from './AwaitedList.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import { LeftOutNotice } from './LeftOutNotice.tsx';
import { groupByBucket } from './group-rows.ts';
import { LawNotice } from './LawNotice.tsx';
import { NumbersNotice } from './NumbersNotice.tsx';
import { RegionList } from './RegionList.tsx';
import styles from './today.module.css';
import { moveOnBoard } from './line-keys.ts';
import { WorkRows } from './WorkRows.tsx';

interface BoardProps {
  rows: readonly WorkRow[];
  /** In whose hands the work shown is; null where it is everybody's. */
  hands: ReadonlySet<UserId> | null;
}

/** What we owe and what is owed to us, the most pressing first. The arrows walk the lines, also across the board. */
export function Board({ rows, hands }: BoardProps) {
  const { t } = useTranslation('today');
  const awaited = awaitedDeliveries(useOffice(), useToday()).filter(
    (each) => hands === null || hands.has(each.case.responsible),
  );
  const empty = (duty: Term['duty']) => t(hands === null ? `empty.${duty}` : 'empty.share');
  return (
    <>
      <FirstSteps />
      <ConflictNotice />
      <LeftOutNotice />
      <LawNotice />
      <NumbersNotice />
      <RegionList />
      <p className={styles.keys}>{t('keys')}</p>
      <div role="presentation" className={styles.board} onKeyDown={moveOnBoard}>
        <Duty title={t('ours')} empty={empty('ours')} rows={rows.filter(({ duty }) => duty === 'ours')} />
        <Duty title={t('theirs')} empty={empty('theirs')} rows={rows.filter(({ duty }) => duty === 'theirs')}>
          {awaited.length > 0 && <AwaitedList awaited={awaited} />}
        </Duty>
      </div>
    </>
  );
}

interface DutyProps {
  title: string;
  empty: string;
  rows: readonly WorkRow[];
  children?: ReactNode;
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
