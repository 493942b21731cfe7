import { useTranslation } from 'react-i18next';
import { languages } from '#shared/documents/language.ts';
import { useSheet } from '../../paper/use-sheet.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import styles from './acts.module.css';
import { PaperSheet } from '../../paper/PaperSheet.tsx';
import type { ActReview } from '#shared/acts/review-act.ts';

/** The two originals side by side, as they will lie on the table. */
export function Papers({ papers }: Pick<ActReview, 'papers'>) {
  const { t } = useTranslation('act-screens');
  const { paper } = useSheet();
  return (
    <ScrollRegion className={styles.papers} label={t('paper.caption')}>
      {languages.map((language) => (
        <PaperSheet key={language} model={papers[language]} label={t(`paper.${language}`)} paper={paper} />
      ))}
    </ScrollRegion>
  );
}
