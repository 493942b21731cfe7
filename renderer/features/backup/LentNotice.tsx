import { useTranslation } from 'react-i18next';
import type { BackupSummary } from '#shared/ipc/schemas.ts';
import { momentText } from '../../ui/moment-text.ts';
import { Notice } from '../../ui/Notice.tsx';

/** A backup waits to give what neither copy has; only who can open the records can take them. */
export function LentNotice({ backup }: { backup: BackupSummary }) {
  const { t } = useTranslation('backup');
  return (
    <Notice tone="info" title={t('lend.readyTitle', { at: momentText(backup.at) })} live>
      <p>{t('lend.ready')}</p>
    </Notice>
  );
}
