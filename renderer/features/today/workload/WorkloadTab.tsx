import { useTranslation } from 'react-i18next';
import type { Bucket, WorkRow } from '#shared/cases/lists.ts';
import { workloads, type Workload } from '#shared/cases/today/workload.ts';
import { useGo, useOffice } from '../../../app/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { useLanguage } from '../../../ui/use-language.ts';
import styles from './workload.module.css';

const buckets: readonly Bucket[] = ['overdue', 'today', 'three-days', 'later', 'undated'];

/** What lies in whose hands: a bar for the eye, the numbers beside it. */
export function WorkloadTab({ rows }: { rows: readonly WorkRow[] }) {
  const { t } = useTranslation('today');
  const loads = workloads(useOffice(), rows);
  const most = Math.max(1, ...loads.map(({ terms }) => sum(terms)));
  return (
    <Panel title={t('workload.title')} padding="flush">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('workload.person')}</th>
            <th scope="col" className={styles.figure}>
              {t('workload.cases')}
            </th>
            {buckets.map((bucket) => (
              <th key={bucket} scope="col" className={styles.figure}>
                {t(`workload.bucket.${bucket}`)}
              </th>
            ))}
            <td className={styles.plot} />
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <PersonRow key={load.user} {...{ load, most }} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const sum = (terms: Workload['terms']) => buckets.reduce((total, bucket) => total + terms[bucket], 0);

function PersonRow({ load: { user, cases, terms }, most }: { load: Workload; most: number }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const { users, dismissed } = useOffice();
  const go = useGo();
  const person = users.get(user);
  return (
    <tr>
      <th scope="row">
        <Button look="link" onClick={() => go({ screen: 'cases', hands: user })}>
          {person?.name[language] ?? user}
        </Button>
        <span className={styles.post}>
          {dismissed.has(user) ? t('workload.dismissed') : person?.post[language]}
        </span>
      </th>
      <td className={styles.figure}>{cases}</td>
      {buckets.map((bucket) => (
        <td
          key={bucket}
          className={classNames(styles.figure, bucket === 'overdue' && terms.overdue > 0 && styles.bad)}
        >
          {terms[bucket]}
        </td>
      ))}
      <td className={styles.plot} aria-hidden="true">
        <div className={styles.bar}>
          {buckets.map((bucket) => (
            <span
              key={bucket}
              className={styles[bucket]}
              style={{ width: `${(terms[bucket] / most) * 100}%` }}
            />
          ))}
        </div>
      </td>
    </tr>
  );
}
