import { useTranslation } from 'react-i18next';
import { colleagues } from '#shared/cases/people.ts';
import { useOffice } from '../../app/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './directories.module.css';

/** Who works in the office, with posts and class ranks; they are admitted and dismissed in the settings. */
export function StaffPanel() {
  const { t } = useTranslation('directories');
  const language = useLanguage();
  const staff = colleagues(useOffice());
  return (
    <Panel title={t('tabs.staff')} padding="flush">
      <Table className={styles.table} columns={[t('staff.name'), t('field.post'), t('staff.rank')]}>
        {staff.map(({ id, name, post, rank }) => (
          <tr key={id}>
            <td>{name[language]}</td>
            <td>{post[language]}</td>
            <td>{rank[language]}</td>
          </tr>
        ))}
      </Table>
      <p className={styles.note}>{t('staff.note')}</p>
    </Panel>
  );
}
