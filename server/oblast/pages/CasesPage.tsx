import type { Case } from '#shared/cases/case.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { District } from '../districts.ts';
import { lawOf } from '../law.ts';
import { dateText } from './date-text.ts';
import { nameOf } from './DistrictsPage.tsx';
import { Choice, Field, Shell, type View } from './Shell.tsx';

export interface FoundCase {
  readonly district: District;
  readonly case: Case;
}

interface Props {
  view: View;
  search: string;
  office: string;
  districts: readonly District[];
  found: readonly FoundCase[];
  /** How many there are, also those beyond the ones shown. */
  total: number;
  today: PlainDate;
}

export function CasesPage({ view, search, office, districts, found, total, today }: Props) {
  const { t, language } = view.texts;
  return (
    <Shell view={view} title={t('cases.title')}>
      <form method="get" action="/oblast/cases" role="search" className="panel">
        <Field label={t('cases.search')} name="search" type="search" value={search} required={false} />
        <Choice
          label={t('districts.district')}
          name="office"
          value={office}
          choices={[
            { value: '', label: t('cases.everywhere') },
            ...districts.map((each) => ({ value: each.office, label: nameOf(each, language) })),
          ]}
        />
        <button type="submit">{t('cases.submit')}</button>
      </form>
      <p role="status">{t('cases.found', { total, shown: found.length })}</p>
      {found.length > 0 && <CaseTable view={view} found={found} today={today} caption={t('cases.caption')} />}
    </Shell>
  );
}

interface TableProps {
  view: View;
  found: readonly FoundCase[];
  today: PlainDate;
  caption: string;
}

export function CaseTable({ view, found, today, caption }: TableProps) {
  const { t, law, language } = view.texts;
  return (
    <div className="panel">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cases.case')}</th>
            <th scope="col">{t('cases.matter')}</th>
            <th scope="col">{t('cases.number')}</th>
            <th scope="col">{t('districts.district')}</th>
            <th scope="col">{t('cases.due')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ district, case: about }) => {
            const due = firstDue(district, about);
            return (
              <tr key={`${district.office} ${about.id}`}>
                <th scope="row">
                  <a href={`/oblast/cases/${district.office}/${about.id}`}>{about.title}</a>
                </th>
                <td>{law.matterName(about.matter)}</td>
                <td>{[about.source.number, about.issued?.number].filter(Boolean).join(', ')}</td>
                <td>{nameOf(district, language)}</td>
                <td className={due !== undefined && due < today ? 'overdue' : undefined}>
                  {due === undefined ? t('cases.noDue') : dateText(due)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The running term that ends first. */
function firstDue({ state: office }: District, about: Case): PlainDate | undefined {
  const dues = lawOf(office)
    .answer(about)
    .terms.flatMap(({ state, due }) =>
      state === 'running' && due !== undefined ? [due.slice(0, 10) as PlainDate] : [],
    );
  return dues.toSorted()[0];
}
