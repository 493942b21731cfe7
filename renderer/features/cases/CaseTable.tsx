import { useTranslation } from 'react-i18next';
import { useGo, useToday } from '../../app/hooks.ts';
import { DueBadge } from '../../legal/TermCard.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { dateText } from '../../ui/date-text.ts';
import { Badge } from '../../ui/Notice.tsx';
import styles from './cases.module.css';
import type { CaseLine } from './list-cases.ts';

/** At most this many rows are drawn; the rest is found by narrowing. */
const longestTable = 200;

export function CaseTable({ lines }: { lines: readonly CaseLine[] }) {
  const { t } = useTranslation('case-list');
  const columns = ['title', 'matter', 'from', 'opened', 'next', 'state'] as const;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, longestTable).map((line) => (
            <CaseRow key={line.case.id} line={line} />
          ))}
        </tbody>
      </table>
      {lines.length > longestTable && <p className={styles.more}>{t('more', { shown: longestTable })}</p>}
    </>
  );
}

function CaseRow({ line: { case: about, next, status } }: { line: CaseLine }) {
  const { t, i18n } = useTranslation('case-list');
  const { matterName } = useLawTexts();
  const go = useGo();
  const today = useToday();
  const { applicant, body } = about.parties;
  return (
    <tr>
      <td>
        <button
          type="button"
          className={styles.open}
          onClick={() => go({ screen: 'case', caseId: about.id })}
        >
          {about.title}
        </button>
        {about.source.number !== undefined && <span className={styles.number}>{about.source.number}</span>}
      </td>
      <td>{matterName(about.matter)}</td>
      <td>{applicant?.name ?? body?.[i18n.language === 'ru' ? 'ru' : 'kk'] ?? ''}</td>
      <td className="numbers">{dateText(about.openedOn)}</td>
      <td className="numbers">{next === undefined ? '' : dateText(next)}</td>
      <td>
        {status === 'closed' ? <Badge>{t('statuses.closed')}</Badge> : <DueBadge due={next} today={today} />}
      </td>
    </tr>
  );
}
