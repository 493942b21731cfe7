import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { openConflicts } from '#shared/cases/conflicts.ts';
import { useGo, useOffice } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './today.module.css';

/** What waits for a person's word because two decided it apart, in cases or for the office: the morning begins with it. */
export function ConflictNotice() {
  const { t } = useTranslation('today');
  const office = useOffice();
  const go = useGo();
  const waiting = openConflicts(office);
  const subjects = new Set(waiting.flatMap((open) => open.subjects));
  const cases = [...subjects]
    .map((subject) => office.cases.get(subject))
    .filter((each): each is Case => !!each);
  const ofOffice = office.conflicts.length;
  if (waiting.length === 0) return null;
  const tab = office.conflicts.every(({ type }) => type.startsWith('law.')) ? 'law' : 'general';
  return (
    <div className={styles.conflicts}>
      <Notice tone="warn" title={t('conflicts', { conflicts: waiting.length })}>
        <Row>
          {cases.map(({ id, title }) => (
            <Button key={id} look="link" onClick={() => go({ screen: 'case', caseId: id })}>
              {title}
            </Button>
          ))}
          {ofOffice > 0 && (
            <Button look="link" onClick={() => go({ screen: 'settings', tab })}>
              {t('officeConflicts')}
            </Button>
          )}
        </Row>
      </Notice>
    </div>
  );
}
