import { useTranslation } from 'react-i18next';
import { languages } from '#shared/documents/language.ts';
import { useSheet } from '../../paper/use-sheet.ts';
import styles from './acts.module.css';
import { PaperSheet } from '../../paper/PaperSheet.tsx';
import type { ActReview } from './review-act.ts';

/** The two originals side by side, as they will lie on the table. */
export function Papers({ papers }: Pick<ActReview, 'papers'>) {
  const { t } = useTranslation('act-screens');
  const { paper } = useSheet();
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- the arrow keys must reach a page that only scrolls
    <section className={styles.papers} aria-label={t('paper.caption')} tabIndex={0}>
      {languages.map((language) => (
        <PaperSheet key={language} model={papers[language]} label={t(`paper.${language}`)} paper={paper} />
      ))}
    </section>
  );
}
