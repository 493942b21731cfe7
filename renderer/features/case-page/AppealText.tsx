import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { useWordings } from '../../app/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './case-page.module.css';

/** What the author wrote. */
export function AppealText({ about: { id } }: { about: Case }) {
  const { t } = useTranslation('case-page');
  const wording = useWordings([id]).get(id);
  if (wording === undefined) return null;
  return (
    <Panel title={t('appealText')}>
      <p className={styles.words}>{wording}</p>
    </Panel>
  );
}
