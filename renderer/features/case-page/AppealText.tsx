import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { CaseOpened } from '#shared/cases/payloads.ts';
import { useHistories } from '../../app/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './case-page.module.css';

/** What the author wrote, as it was taken down at registration; it lies with the opening of the case. */
export function AppealText({ about }: { about: Case }) {
  const { t } = useTranslation('case-page');
  const opening = useHistories([about.id])?.find(({ type }) => type === 'case.opened');
  const read = CaseOpened.safeParse(opening?.payload);
  const wording = read.data?.wording;
  if (wording === undefined) return null;
  return (
    <Panel title={t('appealText')}>
      <p className={styles.words}>{wording}</p>
    </Panel>
  );
}
