import { useTranslation } from 'react-i18next';
import { generalOffice, regionalOffices } from '#shared/cases/directory/prosecutors-offices.ts';
import { useFoundedOffice } from '../../app/hooks.ts';
import { Columns } from '../../ui/Layout.tsx';
import { Details, Panel } from '../../ui/Panel.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './directories.module.css';

/** The offices of the system: whom this one stands under, and the twenty-two of the regions. */
export function OfficesPanel() {
  const { t } = useTranslation('directories');
  const language = useLanguage();
  const own = useFoundedOffice();
  return (
    <Columns>
      <Panel title={t('offices.hierarchy')}>
        <Details
          rows={[
            { name: t('offices.highest'), value: generalOffice[language] },
            { name: t('offices.region'), value: own.region[language] },
            { name: t('offices.own'), value: own.name[language] },
          ]}
        />
      </Panel>
      <Panel title={t('offices.regional', { count: regionalOffices.length })}>
        <ol className={styles.offices}>
          {regionalOffices.map((office) => (
            <li key={office.kk}>{office[language]}</li>
          ))}
        </ol>
      </Panel>
    </Columns>
  );
}
