import { CircleCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '../../app/hooks.ts';
import type { SyncStatus, WaitingItem } from '../../sync/status.ts';
import { momentText } from '../../ui/moment-text.ts';
import { Badge } from '../../ui/Notice.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';
import { useProblemSentence } from '../../ui/use-problem-sentence.ts';
import { ageOf } from './age.ts';
import { outboxRows, type OutboxRow } from './outbox-rows.ts';
import styles from './sync.module.css';
import { useNow } from './use-now.ts';

/** Rows drawn at once, the oldest; what is behind them is counted. */
const shownRows = 50;
const tones = { waiting: 'plain', sending: 'accent', delayed: 'warn', refused: 'danger' } as const;

/** What no receipt has named yet, by case: since when, how it stands, and why. */
export function OutboxPanel({ status, outbox }: { status: SyncStatus; outbox: readonly WaitingItem[] }) {
  const { t } = useTranslation('sync');
  const office = useOffice();
  const now = useNow();
  const { devices, lastReceipt } = status;
  const rows = useMemo(
    () => outboxRows(outbox.slice(0, shownRows), office, devices),
    [outbox, office, devices],
  );
  const rest = status.waiting - rows.reduce((sum, { events }) => sum + events, 0);
  if (rows.length === 0)
    return (
      <Panel title={t('outbox.title')}>
        <EmptyState icon={CircleCheck} text={lastReceipt ? t('outbox.empty') : t('outbox.emptyAlone')} />
      </Panel>
    );
  return (
    <Panel title={t('outbox.title')} padding="flush" aside={<Badge>{status.waiting}</Badge>}>
      <Table
        columns={[
          t('outbox.subject'),
          t('outbox.events'),
          { name: t('outbox.age'), className: styles.oneLine },
          t('outbox.state'),
        ]}
      >
        {rows.map((row) => (
          <WaitingRow key={row.key} row={row} now={now} />
        ))}
      </Table>
      {rest > 0 && <p className={styles.rest}>{t('outbox.more', { rest })}</p>}
    </Panel>
  );
}

function WaitingRow({ row, now }: { row: OutboxRow; now: number }) {
  const { t } = useTranslation('sync');
  const problemSentence = useProblemSentence();
  const { about, device, events, since, state, reason, nextTry } = row;
  const names = { office: t('outbox.office'), unknown: t('outbox.unknownCase') };
  const age = ageOf(since, now);
  return (
    <tr>
      <td>
        {about.kind === 'case' ? about.title : names[about.kind]}
        {device !== null && <div className={styles.quiet}>{device}</div>}
        {reason && (
          <div className={state === 'refused' ? styles.reason : styles.quiet}>{problemSentence(reason)}</div>
        )}
      </td>
      <td className="numbers">{events}</td>
      <td title={momentText(since)} className={styles.oneLine}>
        {age.unit === 'now' ? t('age.now') : t(`age.${age.unit}`, { count: age.count })}
      </td>
      <td>
        <Badge tone={tones[state]}>{t(`outbox.states.${state}`)}</Badge>
        {nextTry !== null && (
          <div className={styles.quiet}>
            {t('outbox.nextTry', { moment: momentText(new Date(nextTry).toISOString()) })}
          </div>
        )}
      </td>
    </tr>
  );
}
