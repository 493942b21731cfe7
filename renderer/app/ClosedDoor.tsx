import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { RestoreOffer } from '../features/backup/RestoreOffer.tsx';
import { Door } from '../features/unlock/Door.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** What is shown when the office cannot even be asked for its passphrase. */
export function ClosedDoor({ problem }: { problem: Problem }) {
  const { t } = useTranslation('unlock');
  return (
    <Door title={t('closed')} corner={<LanguageSwitch />}>
      <ProblemNotice problem={problem} />
      <RestoreOffer />
    </Door>
  );
}
