import { useTranslation } from 'react-i18next';
import type { SyncStatus, WaitingItem } from '../../sync/status.ts';
import { momentText } from '../../ui/moment-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useProblemSentence } from '../../ui/use-problem-sentence.ts';
import { stuckOf } from './stuck.ts';
import { useNow } from './use-now.ts';

/** What has waited for more than a quarter of an hour, and why. */
export function StuckNotice({ status, outbox }: { status: SyncStatus; outbox: readonly WaitingItem[] }) {
  const { t } = useTranslation('sync');
  const problemSentence = useProblemSentence();
  const stuck = stuckOf(status, outbox, useNow());
  if (!stuck) return null;
  return (
    <Notice tone="warn" title={t('stuck.title', { moment: momentText(stuck.since) })}>
      {stuck.causes.map((cause) =>
        cause === 'unconfirmed' ? (
          <p key={cause}>{t('stuck.unconfirmed')}</p>
        ) : (
          <p key={cause.problem.code}>{problemSentence(cause.problem)}</p>
        ),
      )}
    </Notice>
  );
}
