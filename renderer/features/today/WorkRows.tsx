import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bucket, WorkRow } from '#shared/cases/lists.ts';
import { Button } from '../../ui/Button.tsx';
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

/** As many as a person reads before the first is done; drawing thousands would hold up the morning. */
const linesAtOnce = 50;

/** Terms one under the other, the most pressing first; the rest on request. */
export function WorkLines({ rows, labelledBy }: { rows: readonly WorkRow[]; labelledBy: string }) {
  const { t } = useTranslation('today');
  const [drawn, setDrawn] = useState(linesAtOnce);
  const hidden = rows.length - drawn;
  return (
    <>
      <ul aria-labelledby={labelledBy}>
        {rows.slice(0, drawn).map((row) => (
          <WorkLine key={`${row.case.id} ${row.term.spec} ${row.term.since}`} row={row} />
        ))}
      </ul>
      {hidden > 0 && (
        <div className={styles.more}>
          <Button look="quiet" onClick={() => setDrawn(drawn + linesAtOnce)}>
            {t('more', { shown: Math.min(hidden, linesAtOnce), hidden })}
          </Button>
        </div>
      )}
    </>
  );
}
