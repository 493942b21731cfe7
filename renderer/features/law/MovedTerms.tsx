import { useTranslation } from 'react-i18next';
import { SubjectId } from '#shared/journal/ids.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { ChangedDay, MovedTerm } from '#shared/law/packs/moved-terms.ts';
import { useOffice } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { dateText } from '../../ui/date-text.ts';
import { Badge, Notice } from '../../ui/Notice.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './law.module.css';

/** As many as a person can look through; how many there are is always said. */
const inSight = 200;

/** Open terms that move, those that move earlier first: they can make somebody late. */
export function MovedTerms({ moved }: { moved: readonly MovedTerm[] }) {
  const { t } = useTranslation('law-tab');
  if (moved.length === 0)
    return (
      <Notice tone="good">
        <p>{t('moved.none')}</p>
      </Notice>
    );
  const rows = moved.toSorted((a, b) => Number(isEarlier(b)) - Number(isEarlier(a)));
  return (
    <section aria-label={t('moved.title')}>
      <Table
        caption={t('moved.count', { terms: moved.length })}
        columns={[t('moved.case'), t('moved.was'), t('moved.becomes'), t('moved.why')]}
      >
        {rows.slice(0, inSight).map((row) => (
          <MovedRow key={`${row.caseId} ${row.spec} ${row.occurrence}`} row={row} />
        ))}
      </Table>
    </section>
  );
}

const isEarlier = ({ was, becomes }: MovedTerm): boolean =>
  was !== undefined && becomes !== undefined && becomes < was;

const dayText = (date: string | undefined) =>
  date === undefined ? '–' : dateText(date.slice(0, 10) as PlainDate);

function MovedRow({ row }: { row: MovedTerm }) {
  const { t } = useTranslation('law-tab');
  const { termName, stepReason } = useLawTexts();
  const { cases } = useOffice();
  const reason = ({ date, was, becomes }: ChangedDay) =>
    t('moved.day', { date: dateText(date), was: stepReason(was), becomes: stepReason(becomes) });
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>{cases.get(SubjectId.parse(row.caseId))?.title}</span>
        <span className={styles.quiet}>{termName(row.spec)}</span>
      </th>
      <td className="numbers">{dayText(row.was)}</td>
      <td className="numbers">
        {dayText(row.becomes)} {isEarlier(row) && <Badge tone="danger">{t('moved.earlier')}</Badge>}
      </td>
      <td>{row.why.length === 0 ? t('moved.norm') : row.why.map(reason).join('; ')}</td>
    </tr>
  );
}
