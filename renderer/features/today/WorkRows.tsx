import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bucket, WorkRow } from '#shared/cases/lists.ts';
import { useGo, useToday } from '../../app/hooks.ts';
import { dueDay } from '../../legal/due-state.ts';
import { DoubtMarks } from '../../legal/Doubts.tsx';
import { DueBadge } from '../../legal/TermCard.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { dateText } from '../../ui/date-text.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './today.module.css';

/** The terms of one heading: overdue, today, three days, later. */
export function WorkRows({ bucket, rows }: { bucket: Bucket; rows: readonly WorkRow[] }) {
  const { t } = useTranslation('today');
  const headingId = useId();
  return (
    <div>
      <h3 id={headingId} className={classNames(styles.heading, bucket === 'overdue' && styles.overdue)}>
        {t(`bucket.${bucket}`)} <span className="numbers">{rows.length}</span>
      </h3>
      <ul aria-labelledby={headingId}>
        {rows.map((row) => (
          <li key={`${row.case.id} ${row.term.spec} ${row.term.since}`}>
            <WorkLine row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function WorkLine({ row: { case: about, term } }: { row: WorkRow }) {
  const { termName, basisText, matterName, mannerText } = useLawTexts();
  const go = useGo();
  const today = useToday();
  const due = dueDay(term);
  return (
    <button type="button" className={styles.line} onClick={() => go({ screen: 'case', caseId: about.id })}>
      <span className={styles.what}>
        <span className={styles.case}>{about.title}</span>
        <span className={styles.term}>
          {matterName(about.matter)} · {termName(term.spec)}
        </span>
        <span className={styles.basis}>{basisText(term.basis)}</span>
      </span>
      <span className={styles.when}>
        {due === undefined ? (
          <span className={styles.manner}>{mannerText(term.manner ?? 'as-set')}</span>
        ) : (
          <span className={classNames(styles.due, 'numbers')}>{dateText(due)}</span>
        )}
        <DueBadge due={due} today={today} />
        <DoubtMarks term={term} />
      </span>
    </button>
  );
}
