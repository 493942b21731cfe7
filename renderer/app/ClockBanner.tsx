import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../legal/RefusalNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Row } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './frame.module.css';
import { settleClock, useClockDoubts } from './use-clock-doubts.ts';
import { useCommand } from './use-command.ts';

/** Says why the PC clock is doubted. Work goes on; a person who has looked at the clock may say that it is right. */
export function ClockBanner() {
  const { t } = useTranslation('app');
  const doubts = useClockDoubts();
  const command = useCommand();
  if (doubts.length === 0) return null;
  const confirm = () => {
    settleClock();
    const at = new Date().toISOString();
    void command.run({ do: 'confirmClock', at, doubts: [...doubts], reason: '' }, () => undefined);
  };
  return (
    <div className={styles.banners}>
      <Notice tone="warn" title={t('clock.title')}>
        {doubts.map((doubt) => (
          <p key={doubt}>{t(`clock.doubt.${doubt}`)}</p>
        ))}
        <p>{t('clock.work')}</p>
        <Row>
          <Button disabled={command.busy} onClick={confirm}>
            {t('clock.confirm')}
          </Button>
        </Row>
        <RefusalNotice command={command} />
      </Notice>
    </div>
  );
}
