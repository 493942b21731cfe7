import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SigningKey } from '#shared/bundle/cards.ts';
import { nextNumber, seriesOf } from '#shared/cases/numbers/next-number.ts';
import { fingerprint } from '#shared/envelope/fingerprint.ts';
import { useDevice, useOffice, useToday } from '../../app/hooks.ts';
import { Details, Panel } from '../../ui/Panel.tsx';
import styles from './settings.module.css';

/** This workstation as the office and the region know it. */
export function WorkstationPanel() {
  const { t } = useTranslation('settings');
  const card = useDevice();
  const office = useOffice();
  const print = useFingerprint(card.signing);
  const series = seriesOf(office, card.device) ?? t('workstation.noSeries');
  const next = nextNumber(office, { device: card.device, register: 'outgoing', on: useToday() });
  return (
    <Panel title={t('workstation.title')}>
      <Details
        rows={[
          { name: t('workstation.name'), value: card.name },
          { name: t('workstation.series'), value: series },
          {
            name: t('workstation.nextNumber'),
            value: next.ok ? next.value.number : t('workstation.noNumber'),
          },
          { name: t('workstation.device'), value: <span className={styles.code}>{card.device}</span> },
          { name: t('workstation.fingerprint'), value: <span className={styles.code}>{print}</span> },
        ]}
      />
    </Panel>
  );
}

/** What two people compare over the phone to be sure of this workstation's key; empty until it is computed. */
function useFingerprint(key: SigningKey): string {
  const [print, setPrint] = useState('');
  useEffect(() => {
    let isAwaited = true;
    void fingerprint(key).then((text) => isAwaited && setPrint(text));
    return () => {
      isAwaited = false;
    };
  }, [key]);
  return print;
}
