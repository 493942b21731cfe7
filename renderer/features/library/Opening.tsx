import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/kernel/result.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import styles from './library.module.css';

/** What stands where a text is not open yet, or why it does not open. */
export function Opening({ opened }: { opened: Result<unknown> | undefined }) {
  const { t } = useTranslation('library');
  if (opened?.ok) return null;
  if (opened) return <ProblemNotice problem={opened.problem} />;
  return (
    <p role="status" className={styles.none}>
      {t('opening')}
    </p>
  );
}
