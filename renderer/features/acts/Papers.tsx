import { useTranslation } from 'react-i18next';
import { languages } from '#shared/documents/language.ts';
import styles from './acts.module.css';
import { PaperSheet } from './PaperSheet.tsx';
import type { ActReview } from './review-act.ts';

/** The two originals side by side, as they will lie on the table. */
export function Papers({ papers }: Pick<ActReview, 'papers'>) {
  const { t } = useTranslation('act-screens');
  return (
    <div className={styles.papers}>
      {languages.map((language) => (
        <PaperSheet key={language} model={papers[language]} label={t(`paper.${language}`)} />
      ))}
    </div>
  );
}
