import { BookOpen } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { registers, registerTable, type Period, type Register } from '#shared/cases/registers.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { useOffice, useToday } from '../../app/hooks.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './journals.module.css';
import { PrintTable } from '../../paper/PrintTable.tsx';
import { RegisterRows } from './RegisterRows.tsx';

interface Props {
  /** What is offered below the book of outgoing papers: to print the papers themselves. */
  papersOf: (period: Period) => ReactNode;
}

/** The books of the office for a period, from the first day of this year unless another is chosen. */
export function JournalsScreen({ papersOf }: Props) {
  const { t } = useTranslation('registers');
  const language = useLanguage();
  const state = useOffice();
  const today = useToday();
  const [register, setRegister] = useState<Register>('incoming');
  const [period, setPeriod] = useState<Period>({
    from: `${today.slice(0, 4)}-01-01` as PlainDate,
    to: today,
  });
  const table = useMemo(
    () => registerTable(register, period, { state, language }),
    [register, period, state, language],
  );
  const change = (part: 'from' | 'to') => (day: PlainDate | null) =>
    day && setPeriod((before) => ({ ...before, [part]: day }));
  return (
    <Page title={t('screen.title')}>
      <Stack>
        <Panel title={table.name} padding="flush">
          <div className={styles.filters}>
            <SelectField
              label={t('screen.register')}
              value={register}
              choices={registers.map((value) => ({ value, label: t(`names.${value}`) }))}
              onValueChange={setRegister}
            />
            <DateField
              label={t('screen.from')}
              value={period.from}
              onValueChange={change('from')}
              today={today}
            />
            <DateField label={t('screen.to')} value={period.to} onValueChange={change('to')} today={today} />
          </div>
          {table.rows.length === 0 ? (
            <EmptyState icon={BookOpen} text={t('screen.none')} />
          ) : (
            <RegisterRows table={table} />
          )}
        </Panel>
        <PrintTable title={t('screen.print')} {...{ register, table, period, language }} />
        {register === 'outgoing' && papersOf(period)}
      </Stack>
    </Page>
  );
}
