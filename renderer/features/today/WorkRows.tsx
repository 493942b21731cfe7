import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bucket, WorkRow } from '#shared/cases/lists.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './today.module.css';
import { WorkLine } from './WorkLine.tsx';

/** The terms of one heading: overdue, today, three days, later. */
export function WorkRows({ bucket, rows }: { bucket: Bucket; rows: readonly WorkRow[] }) {
  const { t } = useTranslation('today');
  const headingId = useId();
  return (
    <div>
      <h3 id={headingId} className={classNames(styles.heading, bucket === 'overdue' && styles.overdue)}>
        {t(`bucket.${bucket}`)} <span className="numbers">{rows.length}</span>
      </h3>
      <WorkLines rows={rows} labelledBy={headingId} />
    </div>
  );
}

/** Terms one under the other. */
export function WorkLines({ rows, labelledBy }: { rows: readonly WorkRow[]; labelledBy: string }) {
  return (
    <ul aria-labelledby={labelledBy}>
      {rows.map((row) => (
        <WorkLine key={`${row.case.id} ${row.term.spec} ${row.term.since}`} row={row} />
      ))}
    </ul>
  );
}
