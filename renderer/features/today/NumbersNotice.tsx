import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fewNumbers, nextNumber } from '#shared/cases/numbers/next-number.ts';
import { useDevice, useOffice, useToday } from '../../app/hooks.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import styles from './today.module.css';

/** The numbers of this workstation are nearly used up, or are: said in the morning, not at the counter. */
export function NumbersNotice() {
  const { t } = useTranslation('numbers');
  const state = useOffice();
  const { device } = useDevice();
  const today = useToday();
  const next = useMemo(
    () => nextNumber(state, { device, register: 'outgoing', on: today }),
    [state, device, today],
  );
  const left = next.ok ? next.value.left : 0;
  if (left === undefined || left > fewNumbers) return null;
  return (
    <div className={styles.conflicts}>
      {next.ok ? (
        <Notice tone="warn" title={t('nearly.title')}>
          <p>{t('nearly.left', { count: left })}</p>
        </Notice>
      ) : (
        <ProblemNotice problem={next.problem} />
      )}
    </div>
  );
}
