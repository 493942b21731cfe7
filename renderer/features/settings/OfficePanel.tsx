import { useTranslation } from 'react-i18next';
import { useFoundedOffice } from '../../app/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './settings.module.css';

const bilingual = ['name', 'region', 'address'] as const;

/** The office's card, as it stands on its blank, in both languages. */
export function OfficePanel() {
  const { t } = useTranslation('settings');
  const office = useFoundedOffice();
  return (
    <Panel title={t('office.title')} padding="flush">
      <Table columns={['', t('language.kk'), t('language.ru')]} className={styles.office}>
        {bilingual.map((part) => (
          <tr key={part}>
            <th scope="row">{t(`office.${part}`)}</th>
            <td lang="kk">{office[part].kk}</td>
            <td lang="ru">{office[part].ru}</td>
          </tr>
        ))}
        {(['phone', 'index'] as const).map((part) => (
          <tr key={part}>
            <th scope="row">{t(`office.${part}`)}</th>
            <td colSpan={2}>{office[part]}</td>
          </tr>
        ))}
      </Table>
    </Panel>
  );
}
