import { useTranslation } from 'react-i18next';
import { useOffice } from '../app/hooks.ts';
import { EntryBy } from '../legal/EntryBy.tsx';
import { dateText } from '../ui/date-text.ts';
import styles from './paper.module.css';

/** How many of the newest are in sight. */
const inSight = 5;

/** Who printed this table before: for which period, how many rows, to what and how often; the newest first. */
export function PrintedBefore({ register }: { register: string }) {
  const { t } = useTranslation('registers');
  const { paper, history } = useOffice();
  const prints = paper.registersPrinted
    .filter((each) => each.register === register)
    .toReversed()
    .slice(0, inSight);
  if (prints.length === 0) return null;
  return (
    <div className={styles.files}>
      <p>{t('printed.title')}</p>
      <ul aria-label={t('printed.title')}>
        {prints.map(({ event, from, to, rows, medium, language, copies }) => (
          <li key={event}>
            {t('printed.line', {
              ...{ from: dateText(from), to: dateText(to), rows, copies },
              medium: t(`paper:medium.${medium}`, { defaultValue: medium }),
              language: t(`printed.languages.${language}`),
            })}
            {' · '}
            {history
              .filter(({ id }) => id === event)
              .map((entry) => (
                <EntryBy key={entry.id} event={entry} />
              ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
