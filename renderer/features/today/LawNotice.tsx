import { useTranslation } from 'react-i18next';
import { mayChangeLaw } from '#shared/cases/law-deciders.ts';
import { waitingPacks } from '#shared/cases/offered-packs.ts';
import { useGo, useOffice, useUser } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './today.module.css';

/** The region has sent law to count by, and whoever may put it into force has not decided yet. */
export function LawNotice() {
  const { t } = useTranslation('today');
  const go = useGo();
  const user = useUser();
  const waiting = waitingPacks(useOffice());
  if (waiting.length === 0 || !mayChangeLaw(user)) return null;
  return (
    <div className={styles.conflicts}>
      <Notice tone="info">
        <p>{t('lawOffer.text')}</p>
        <Row>
          <Button look="link" onClick={() => go({ screen: 'settings', tab: 'law' })}>
            {t('lawOffer.open')}
          </Button>
        </Row>
      </Notice>
    </div>
  );
}
