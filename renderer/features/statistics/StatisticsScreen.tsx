import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reports, reportsOf, type Report } from '#shared/cases/statistics/reports.ts';
import type { Period } from '#shared/cases/registers.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { useDesk, useOffice, useToday } from '../../app/hooks.ts';
import { Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { ReportPanel } from './ReportPanel.tsx';

/** What the office has done in a period, beside the same stretch of time before it; counted from the journal at each look. */
export function StatisticsScreen() {
  const { t } = useTranslation('statistics');
  const today = useToday();
  const { cases } = useOffice();
  const { answer } = useDesk();
  const [report, setReport] = useState<Report>('appeals');
  const [period, setPeriod] = useState<Period>({
    from: `${today.slice(0, 4)}-01-01` as PlainDate,
    to: today,
  });
  const counted = useMemo(
    () => reportsOf({ cases: cases.values(), answer, today }, period),
    [cases, answer, today, period],
  );
  return (
    <Page title={t('title')} subtitle={t('lead')}>
      <PeriodFields period={period} onChange={setPeriod} />
      <Tabs
        label={t('title')}
        value={report}
        onValueChange={setReport}
        tabs={reports.map((value) => ({
          value,
          label: t(`names.${value}`),
          panel: <ReportPanel report={value} rows={counted[value]} period={period} />,
        }))}
      />
    </Page>
  );
}
