import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwaitedDelivery } from '#shared/cases/lists.ts';
import { useGo } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { dateText } from '../../ui/date-text.ts';
import { Badge } from '../../ui/Notice.tsx';
import styles from './today.module.css';

/** Acts sent out whose delivery is not proven yet: nobody's term runs until it is. */
export function AwaitedList({ awaited }: { awaited: readonly AwaitedDelivery[] }) {
  const { t } = useTranslation('today');
  const { matterName } = useLawTexts();
  const go = useGo();
  const headingId = useId();
  return (
    <div>
      <h3 id={headingId} className={styles.heading}>
        {t('awaited.title')} <span className="numbers">{awaited.length}</span>
      </h3>
      <ul aria-labelledby={headingId}>
        {awaited.map(({ case: about, since, calendarDays, returned }, at) => (
          <li key={`${about.id} ${at}`}>
            <button
              type="button"
              className={styles.line}
              onClick={() => go({ screen: 'case', caseId: about.id })}
            >
              <span className={styles.what}>
                <span className={styles.case}>{about.title}</span>
                <span className={styles.term}>
                  {matterName(about.matter)} ·{' '}
                  {returned === undefined
                    ? t('awaited.since', { date: dateText(since) })
                    : t('awaited.returned', { date: dateText(returned) })}
                </span>
              </span>
              <span className={styles.when}>
                <Badge tone={returned === undefined ? 'plain' : 'warn'}>
                  {t('awaited.days', { count: calendarDays })}
                </Badge>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
