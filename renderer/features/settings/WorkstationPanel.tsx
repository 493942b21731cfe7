import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SigningKey } from '#shared/bundle/cards.ts';
import { nextNumber } from '#shared/cases/numbering.ts';
import { fingerprint } from '#shared/envelope/fingerprint.ts';
import { useDevice, useOffice } from '../../app/hooks.ts';
import { Details, Panel } from '../../ui/Panel.tsx';
import styles from './settings.module.css';

/** This workstation as the office and the region know it. */
export function WorkstationPanel() {
  const { t } = useTranslation('settings');
  const card = useDevice();
  const office = useOffice();
  const print = useFingerprint(card.signing);
  const series = office.devices.get(card.device)?.series ?? t('workstation.noSeries');
  return (
    <Panel title={t('workstation.title')}>
      <Details
        rows={[
          { name: t('workstation.name'), value: card.name },
          { name: t('workstation.series'), value: series },
          {
            name: t('workstation.nextNumber'),
            value: nextNumber(office, card.device) ?? t('workstation.noSeries'),
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
