import { useTranslation } from 'react-i18next';
import { casesWithLeftOut } from '#shared/cases/issued-text.ts';
import { useGo, useOffice } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './today.module.css';

/** Cases in which a colleague wrote on without knowing that the paper had its number: somebody reads it. */
export function LeftOutNotice() {
  const { t } = useTranslation('today');
  const cases = casesWithLeftOut(useOffice());
  const go = useGo();
  if (cases.length === 0) return null;
  return (
    <div className={styles.conflicts}>
      <Notice tone="warn" title={t('leftOut')}>
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
