import { useTranslation } from 'react-i18next';
import type { KnownDevice } from '../../sync/status.ts';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';

const tones = { this: 'accent', admitted: 'good', revoked: 'danger' } as const;

/** The workstations of the office, as far as this one has heard. */
export function DevicesPanel({ devices }: { devices: readonly KnownDevice[] }) {
  const { t } = useTranslation('sync');
  return (
    <Panel title={t('devices.title')} padding="flush">
      <Table columns={[t('devices.name'), t('devices.series'), t('devices.standing')]}>
        {devices.map(({ card, series, standing }) => (
          <tr key={card.device}>
            <td>{card.name}</td>
            <td className="numbers">{series ?? t('devices.none')}</td>
            <td>
              <Badge tone={tones[standing]}>{t(`devices.standings.${standing}`)}</Badge>
            </td>
          </tr>
        ))}
      </Table>
    </Panel>
  );
}
