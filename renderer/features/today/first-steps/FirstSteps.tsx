import { useTranslation } from 'react-i18next';
import { useOffice } from '../../../app/hooks.ts';
import { Panel } from '../../../ui/Panel.tsx';
import styles from './first-steps.module.css';
import { FirstStepList } from './FirstStepList.tsx';

/** Stands on Today until the office has its first case. */
export function FirstSteps() {
  const { t } = useTranslation('first-steps');
  const { cases } = useOffice();
  if (cases.size > 0) return null;
  return (
    <div className={styles.first}>
      <Panel title={t('title')}>
        <p>{t('lead')}</p>
        <FirstStepList />
      </Panel>
    </div>
  );
}
