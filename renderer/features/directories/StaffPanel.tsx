import { useTranslation } from 'react-i18next';
import { colleagues } from '#shared/cases/people.ts';
import { useOffice } from '../../app/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './directories.module.css';

/** Who works in the office, with posts and class ranks; they are admitted and dismissed in the settings. */
export function StaffPanel() {
  const { t, i18n } = useTranslation('directories');
  const language = i18n.language === 'ru' ? 'ru' : 'kk';
  const staff = colleagues(useOffice());
  return (
    <Panel title={t('tabs.staff')} padding="flush">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('staff.name')}</th>
            <th scope="col">{t('field.post')}</th>
            <th scope="col">{t('staff.rank')}</th>
          </tr>
        </thead>
        <tbody>
          {staff.map(({ id, name, post, rank }) => (
            <tr key={id}>
              <td>{name[language]}</td>
              <td>{post[language]}</td>
              <td>{rank[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t('staff.note')}</p>
    </Panel>
  );
}
