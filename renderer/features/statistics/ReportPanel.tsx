import { ChartNoAxesColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Period } from '#shared/cases/registers.ts';
import { periodBefore } from '#shared/cases/statistics/figures.ts';
import { reportTable, rowName } from '#shared/cases/statistics/report-table.ts';
import type { Report, ReportRow } from '#shared/cases/statistics/reports.ts';
import { useOffice } from '../../app/hooks.ts';
import { PrintTable } from '../../paper/PrintTable.tsx';
import { BarPlot } from '../../ui/BarPlot.tsx';
import { classNames } from '../../ui/class-names.ts';
import { dateText } from '../../ui/date-text.ts';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './statistics.module.css';

interface Props {
  report: Report;
  rows: readonly ReportRow[];
  period: Period;
}

/** One report: the plot for the eye, the table with every figure beside the one before, and the way to paper or a file. */
export function ReportPanel({ report, rows, period }: Props) {
  const { t } = useTranslation('statistics');
  const language = useLanguage();
  const { users } = useOffice();
  const table = reportTable(report, rows, { language, users });
  const periodText = ({ from, to }: Period) => `${dateText(from)} – ${dateText(to)}`;
  // What is kept and what is not says more of people and sides than one figure of two periods.
  const isByFate = report === 'executors' || report === 'lateness';
  const groups = rows.map(({ id, now, before }) => ({
    name: rowName(report, id, { language, users }),
    values: isByFate ? now.slice(-3) : [now[0] ?? 0, before[0] ?? 0],
  }));
  const series = isByFate
    ? [t('measures.inTime'), t('measures.late'), t('measures.missed')]
    : [periodText(period), periodText(periodBefore(period))];
  if (rows.length === 0) return <EmptyState icon={ChartNoAxesColumn} text={t('none')} />;
  return (
    <div className={classNames(styles.report, table.columns.length > 3 && styles.wide)}>
      <Panel title={table.name}>
        <BarPlot title={table.name} rows={groups} series={series} />
      </Panel>
      <Panel title={`${t('now')}: ${periodText(period)}`} padding="flush">
        <Table columns={table.columns} className={styles.table}>
          {table.rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, at) => (
                <td key={table.columns[at + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </Table>
      </Panel>
      <PrintTable title={t('print')} register={`statistics-${report}`} {...{ table, period, language }} />
    </div>
  );
}
