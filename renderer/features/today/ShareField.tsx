import { useTranslation } from 'react-i18next';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import styles from './today.module.css';
import type { ShareChosen } from './use-share.ts';

/** Everybody's terms, one's own, or those of whom one substitutes; not asked where the work is shared with nobody. */
export function ShareField({ share, offered, choose }: Omit<ShareChosen, 'hands'>) {
  const { t } = useTranslation('today');
  if (offered.length < 2) return null;
  return (
    <div className={styles.share}>
      <SegmentsField
        label={t('share.label')}
        value={share}
        choices={offered.map((value) => ({ value, label: t(`share.${value}`) }))}
        onValueChange={choose}
      />
    </div>
  );
}
