import { useTranslation } from 'react-i18next';
import { parsePlainDate } from '#shared/kernel/plain-date.ts';
import { CaseLink } from '../../../intake/LookAlikes.tsx';
import { dateText } from '../../../ui/date-text.ts';
import { Badge } from '../../../ui/Notice.tsx';
import { Table } from '../../../ui/Table.tsx';
import styles from './import.module.css';
import type { JudgedCard } from './judge-cards.ts';
import { useHindranceText } from './use-hindrance-text.ts';

/** So many rows are drawn; the rest are as these are. */
const inSight = 200;

/** The rows of the file as the desk reads them, each with what stands in its way. */
export function CardRows({ cards }: { cards: readonly JudgedCard[] }) {
  const { t } = useTranslation('register');
  return (
    <>
      <Table
        className={styles.table}
        columns={[
          t('import.line'),
          t('import.number'),
          t('import.received'),
          t('applicant'),
          t('caseTitle'),
          t('import.verdict'),
        ]}
      >
        {cards.slice(0, inSight).map((card) => (
          <CardRow key={card.row.line} card={card} />
        ))}
      </Table>
      {cards.length > inSight && (
        <p className={styles.rest}>{t('import.inSight', { shown: inSight, count: cards.length })}</p>
      )}
    </>
  );
}

function CardRow({ card: { row, entry, hindrances, repeats } }: { card: JudgedCard }) {
  const { t } = useTranslation('register');
  const hindranceText = useHindranceText();
  const received = parsePlainDate(entry.values['on']);
  const [repeated] = repeats;
  return (
    <tr>
      <td className="numbers">{row.line}</td>
      <td className={styles.number}>{entry.number}</td>
      <td className="numbers">{received && dateText(received)}</td>
      <td>{entry.applicant}</td>
      <td>{entry.title}</td>
      <td>
        {hindrances.length === 0 && <Badge tone="good">{t('import.ready')}</Badge>}
        {hindrances.map((hindrance, at) => (
          <p
            key={at}
            className={
              hindrance.why === 'registered' || hindrance.why === 'twice' ? styles.known : styles.fault
            }
          >
            {hindranceText(hindrance)}
            {hindrance.why === 'registered' && (
              <>
                {' '}
                <CaseLink about={hindrance.found} />
              </>
            )}
          </p>
        ))}
        {hindrances.length === 0 && repeated && (
          <p className={styles.repeated}>
            {t('import.repeats')} <CaseLink about={repeated.found} />
          </p>
        )}
      </td>
    </tr>
  );
}
