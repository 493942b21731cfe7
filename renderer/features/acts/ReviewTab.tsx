import { useTranslation } from 'react-i18next';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import type { LegalProblem } from '#shared/law/types.ts';
import { ProblemList } from '../../legal/ProblemList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './acts.module.css';
import { Disagreements } from './ChecksRail.tsx';
import { PageCounts } from './PageCounts.tsx';
import { Papers } from './Papers.tsx';
import type { ActReview } from '#shared/acts/review-act.ts';

interface Props {
  act: PaperDefinition;
  review: ActReview;
  legal: readonly LegalProblem[];
}

/** Both papers as they will be printed, under what still stands against them. */
export function ReviewTab({ act, review, legal }: Props) {
  const { t } = useTranslation('act-screens');
  return (
    <div className={styles.tab}>
      {legal.length > 0 && <ProblemList problems={legal} />}
      {review.disagreements.length > 0 && (
        <Notice tone="danger" title={t('checks.languages')}>
          <Disagreements act={act} disagreements={review.disagreements} lead={t('checks.languagesLead')} />
        </Notice>
      )}
      {review.doubts.length > 0 && (
        <Notice tone="warn" title={t('checks.doubts')}>
          <Disagreements act={act} disagreements={review.doubts} lead={t('checks.doubtsLead')} />
        </Notice>
      )}
      <p className={styles.caption}>
        {t('paper.caption')} <PageCounts papers={review.papers} />
      </p>
      <Papers papers={review.papers} />
    </div>
  );
}
