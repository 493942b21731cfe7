import { useTranslation } from 'react-i18next';
import type { Lease } from '#shared/bundle/lease.ts';
import { momentText } from '../../ui/moment-text.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Until when colleagues believe this workstation's bundles without a newer word of the region. */
export function LeaseText({ lease: { until, daysLeft, state } }: { lease: Lease }) {
  const { t } = useTranslation('sync');
  return (
    <span>
      {momentText(until)} · {state === 'out' ? t('lease.out') : t('lease.days', { count: daysLeft })}
    </span>
  );
}

/** Said only when something is to be done; nothing that is recorded here waits for it. */
export function LeaseNotice({ lease }: { lease: Lease | null }) {
  const { t } = useTranslation('sync');
  if (!lease || lease.state === 'running') return null;
  return (
    <Notice tone="warn" title={t(`lease.${lease.state}Title`)}>
      <p>{t(`lease.${lease.state}Text`)}</p>
    </Notice>
  );
}
