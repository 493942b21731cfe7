import { useTranslation } from 'react-i18next';
import type { BackupSummary } from '#shared/ipc/schemas.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { RebuildOffer } from '../features/backup/RebuildOffer.tsx';
import { RestoreChoice } from '../features/backup/RestoreChoice.tsx';
import { Door } from '../features/unlock/Door.tsx';
import { Button } from '../ui/Button.tsx';
import { Stack } from '../ui/Layout.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

interface Props {
  problem: Problem;
  onLent: (backup: BackupSummary) => void;
  onBack: () => void;
}

/** The store could not be made whole by itself: what happened, and the ways on, the gentlest first. */
export function DamagedDoor({ problem, onLent, onBack }: Props) {
  const { t } = useTranslation('unlock');
  return (
    <Door title={t('damaged.title')} lead={t('damaged.lead')} corner={<LanguageSwitch />}>
      <Stack>
        <ProblemNotice problem={problem} />
        {problem.code === 'STORE_UNAVAILABLE' ? <RebuildOffer /> : <RestoreChoice onLent={onLent} />}
        <div>
          <Button look="quiet" onClick={onBack}>
            {t('damaged.again')}
          </Button>
        </div>
      </Stack>
    </Door>
  );
}
