import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpeningProgress } from '../../store/opening-progress.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Door } from './Door.tsx';
import styles from './unlock.module.css';

interface Props {
  opening: OpeningProgress & { readonly isMending: boolean };
  corner: ReactNode;
}

/** What the desk does before it opens, where that is not a matter of a moment: a copy is rebuilt, a journal read. */
export function OpeningScreen({ opening: { step, done, of, isMending }, corner }: Props) {
  const { t } = useTranslation('unlock');
  const known = of > 0;
  return (
    <Door
      title={t(isMending ? 'opening.title' : 'opening.reading')}
      lead={t(isMending ? 'opening.lead' : 'opening.quietLead')}
      corner={corner}
    >
      <div className={styles.opening}>
        <p role="status">{t(`opening.step.${step}`)}</p>
        <ProgressBar label={t(`opening.step.${step}`)} done={done} of={known ? of : 0} />
        {known && <p className="numbers">{t('opening.counts', { done: Math.min(done, of), of })}</p>}
      </div>
    </Door>
  );
}
