import { CircleCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gapsOf } from '#shared/cases/numbers/gaps.ts';
import { useOffice, useToday } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './numbers.module.css';
import { VoidDialog } from './VoidDialog.tsx';

/** Numbers that were passed over and wait for a word; the whole gap register is a journal of the office. */
export function GapsPanel() {
  const { t } = useTranslation('numbers');
  const state = useOffice();
  const today = useToday();
  const [asked, setAsked] = useState<string | null>(null);
  const open = useMemo(
    () => gapsOf(state, today).filter(({ kind }) => kind === 'unexplained'),
    [state, today],
  );
  return (
    <Panel
      title={t('gaps.title')}
      padding="flush"
      aside={<Button onClick={() => setAsked('')}>{t('gaps.void')}</Button>}
    >
      {open.length === 0 ? (
        <EmptyState icon={CircleCheck} text={t('gaps.none')} />
      ) : (
        <Table label={t('gaps.title')}>
          {open.map(({ first, last = first }) => (
            <tr key={first}>
              <td className="numbers">{first === last ? first : `${first} – ${last}`}</td>
              <td className={styles.end}>
                <Button onClick={() => setAsked(first)}>{t('gaps.explain')}</Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {asked !== null && <VoidDialog number={asked} onClose={() => setAsked(null)} />}
    </Panel>
  );
}
