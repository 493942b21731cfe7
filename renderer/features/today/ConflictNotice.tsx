import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { openConflicts } from '#shared/cases/conflicts.ts';
import { useGo, useOffice } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './today.module.css';

/** Cases in which two decisions wait for a person's word: the morning begins with them. */
export function ConflictNotice() {
  const { t } = useTranslation('today');
  const office = useOffice();
  const go = useGo();
  const subjects = new Set(openConflicts(office).flatMap((open) => open.subjects));
  const cases = [...subjects]
    .map((subject) => office.cases.get(subject))
    .filter((each): each is Case => !!each);
  if (cases.length === 0) return null;
  return (
    <div className={styles.conflicts}>
      <Notice tone="warn" title={t('conflicts', { cases: cases.length })}>
        <Row>
          {cases.map(({ id, title }) => (
            <Button key={id} look="link" onClick={() => go({ screen: 'case', caseId: id })}>
              {title}
            </Button>
          ))}
        </Row>
      </Notice>
    </div>
  );
}
