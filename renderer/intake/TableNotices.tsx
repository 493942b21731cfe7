import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import type { ReadingTable } from './use-table.ts';

/** That a file is being read, or why it was not. */
export function TableNotices({ isReading, problem }: Pick<ReadingTable, 'isReading' | 'problem'>) {
  const { t } = useTranslation('intake');
  if (isReading)
    return (
      <div role="status">
        <p>{t('reading')}</p>
        <ProgressBar label={t('reading')} done={0} of={0} />
      </div>
    );
  return problem && <ProblemNotice problem={problem} />;
}
