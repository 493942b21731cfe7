import type { Period } from '#shared/cases/registers.ts';
import { figuresOf, periodBefore, type Figures } from '#shared/cases/statistics/figures.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { District } from '../districts.ts';
import { lawOf } from '../law.ts';
import { BarPlot } from './BarPlot.tsx';
import { dateText } from './date-text.ts';
import { nameOf } from './DistrictsPage.tsx';
import { Field, Shell, type View } from './Shell.tsx';

const columns = ['opened', 'inTime', 'late', 'missed'] as const satisfies readonly (keyof Figures)[];

interface Props {
  view: View;
  districts: readonly District[];
  period: Period;
  today: PlainDate;
}

/** Figures of each district in a period beside those of the period before it. */
export function StatisticsPage({ view, districts, period, today }: Props) {
  const { t, language } = view.texts;
  const before = periodBefore(period);
  const rows = districts.map((district) => ({
    name: nameOf(district, language),
    ...figuresOfDistrict(district, period, today),
  }));
  const periodText = ({ from, to }: Period) =>
    t('statistics.period', { from: dateText(from), to: dateText(to) });
  return (
    <Shell view={view} title={t('statistics.title')}>
      <form method="get" action="/oblast/statistics" className="panel">
        <Field label={t('statistics.from')} name="from" type="date" value={period.from} />
        <Field label={t('statistics.to')} name="to" type="date" value={period.to} />
        <button type="submit">{t('statistics.submit')}</button>
      </form>
      <div className="panel">
        <BarPlot
          title={t('statistics.plotOpened')}
          rows={rows.map(({ name, now, then }) => ({ name, values: [now.opened, then.opened] }))}
          series={[periodText(period), periodText(before)]}
        />
        <BarPlot
          title={t('statistics.plotKept')}
          rows={rows.map(({ name, now }) => ({ name, values: [now.inTime, now.late + now.missed] }))}
          series={[t('statistics.inTime'), t('statistics.notInTime')]}
        />
        <table>
          <caption>{t('statistics.caption', { now: periodText(period), then: periodText(before) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('districts.district')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="number">
                  {t(`statistics.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ office, name, now, then }) => (
              <tr key={office}>
                <th scope="row">{name}</th>
                {columns.map((column) => (
                  <td key={column} className="number">
                    {t('statistics.pair', { now: now[column], then: then[column] })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Shell>
  );
}

function figuresOfDistrict({ office, state }: District, period: Period, today: PlainDate) {
  const { answer } = lawOf(state);
  const counted = { cases: [...state.cases.values()], answer, today };
  return { office, now: figuresOf(counted, period), then: figuresOf(counted, periodBefore(period)) };
}
