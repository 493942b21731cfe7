import type { District, Silence } from '../districts.ts';
import { dateText } from './date-text.ts';
import { nameOf } from './DistrictsPage.tsx';
import { Shell, type View } from './Shell.tsx';

/** After so many days without a word somebody should telephone. */
const quietDays = 3;

interface Props {
  view: View;
  silences: readonly Silence[];
  districts: readonly District[];
}

export function DevicesPage({ view, silences, districts }: Props) {
  const { t, language } = view.texts;
  const officeName = (office: string) => {
    const district = districts.find((each) => each.office === office);
    return district ? nameOf(district, language) : office;
  };
  return (
    <Shell view={view} title={t('devices.title')}>
      <div className="panel">
        <table>
          <caption>{t('devices.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('devices.device')}</th>
              <th scope="col">{t('districts.district')}</th>
              <th scope="col">{t('devices.heard')}</th>
              <th scope="col" className="number">
                {t('devices.days')}
              </th>
            </tr>
          </thead>
          <tbody>
            {silences.map(({ device, name, office, heardOn, days, revoked }) => (
              <tr key={device}>
                <th scope="row">{name}</th>
                <td>{officeName(office)}</td>
                <td>
                  {revoked ? t('devices.revoked') : heardOn === null ? t('devices.never') : dateText(heardOn)}
                </td>
                <td className={!revoked && days > quietDays ? 'number overdue' : 'number'}>{days}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Shell>
  );
}
