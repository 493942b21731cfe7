import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/Notice.tsx';
import styles from './paper.module.css';
import type { PrintedPaper } from './print-papers.ts';

/** Where the papers lie that were just written; nothing as long as there are none. */
export function WrittenFiles({ title, papers }: { title: string; papers: readonly PrintedPaper[] }) {
  const { t } = useTranslation('legal');
  if (papers.length === 0) return null;
  return (
    <Notice tone="good" title={title} live>
      <ul className={styles.files} aria-label={t('print.written')}>
        {papers.map(({ language, shown }) => (
          <li key={`${language} ${shown}`}>{shown}</li>
        ))}
      </ul>
    </Notice>
  );
}
