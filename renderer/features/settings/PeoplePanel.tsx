import { useTranslation } from 'react-i18next';
import { roles } from '#shared/law/types.ts';
import { useOffice, useUser } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './settings.module.css';

/** The people of the office, the highest post first. */
export function PeoplePanel() {
  const { t, i18n } = useTranslation('settings');
  const { roleName } = useLawTexts();
  const { users } = useOffice();
  const { id: you } = useUser();
  const language = i18n.language === 'ru' ? 'ru' : 'kk';
  const people = [...users.values()].toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  return (
    <Panel title={t('people.title')} padding="flush">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.post')}</th>
            <th scope="col">{t('people.role')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, post, rank, role }) => (
            <tr key={id}>
              <td>
                <span className={styles.person}>{name[language]}</span>
                {id === you && (
                  <span className={styles.you}>
                    <Badge tone="accent">{t('people.you')}</Badge>
                  </span>
                )}
              </td>
              <td>
                {post[language]}
                <div className={styles.quiet}>{rank[language]}</div>
              </td>
              <td>{roleName(role)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
