import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { countDistrict, type District, type DistrictCounts } from '../districts.ts';
import { BarPlot } from './BarPlot.tsx';
import { dateText } from './date-text.ts';
import { Shell, type View } from './Shell.tsx';

interface Props {
  view: View;
  districts: readonly District[];
  today: PlainDate;
}

/** Who has how much open and overdue, the worst first. */
export function DistrictsPage({ view, districts, today }: Props) {
  const { t, language } = view.texts;
  const rows = districts
    .map((district) => ({ district, counts: countDistrict(district.state, today) }))
    .toSorted((a, b) => b.counts.overdue - a.counts.overdue);
  return (
    <Shell view={view} title={t('districts.title')}>
      <p className="quiet">{t('districts.lead', { date: dateText(today) })}</p>
      {rows.length === 0 ? (
        <p className="panel">{t('districts.none')}</p>
      ) : (
        <div className="panel">
          <BarPlot
            title={t('districts.plot')}
            rows={rows.map(({ district, counts }) => ({
              name: nameOf(district, language),
              values: [counts.open, counts.overdue],
            }))}
            series={[t('districts.open'), t('districts.overdue')]}
          />
          <table>
            <caption>{t('districts.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('districts.district')}</th>
                <th scope="col" className="number">
                  {t('districts.open')}
                </th>
                <th scope="col" className="number">
                  {t('districts.overdue')}
                </th>
                <th scope="col" className="number">
                  {t('districts.overdueTheirs')}
                </th>
                <th scope="col">{t('districts.by')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <DistrictRow key={row.district.office} view={view} {...row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Shell>
  );
}

interface RowProps {
  view: View;
  district: District;
  counts: DistrictCounts;
}

function DistrictRow({ view, district, counts }: RowProps) {
  const { t, language } = view.texts;
  return (
    <tr>
      <th scope="row">
        <a href={`/oblast/districts/${district.office}`}>{nameOf(district, language)}</a>
      </th>
      <td className="number">{counts.open}</td>
      <td className={counts.overdue > 0 ? 'number overdue' : 'number'}>{counts.overdue}</td>
      <td className="number">{counts.overdueTheirs}</td>
      <td>
        {counts.by
          .slice(0, 3)
          .map(({ name, overdue }) => t('districts.person', { name: name[language], overdue }))
          .join('; ')}
      </td>
    </tr>
  );
}

/** The office's own name; the region's until its founding has arrived. */
export function nameOf({ state, slot }: Pick<District, 'state' | 'slot'>, language: 'kk' | 'ru'): string {
  return state.office?.name[language] ?? slot;
}
