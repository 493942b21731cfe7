import { FileCheck } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwaitedDelivery } from '#shared/cases/lists.ts';
import { useGo, useOffice } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { dateText } from '../../ui/date-text.ts';
import { Badge } from '../../ui/Notice.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { BoardLine } from './BoardLine.tsx';
import styles from './today.module.css';

/** Acts sent out whose delivery is not proven yet: nobody's term runs until it is. */
export function AwaitedList({ awaited }: { awaited: readonly AwaitedDelivery[] }) {
  const { t } = useTranslation('today');
  const headingId = useId();
  return (
    <div>
      <h3 id={headingId} className={styles.heading}>
        {t('awaited.title')} <span className="numbers">{awaited.length}</span>
      </h3>
      <ul aria-labelledby={headingId}>
        {awaited.map((each) => (
          <AwaitedLine key={`${each.case.id} ${each.paper.kind} ${each.paper.id}`} awaited={each} />
        ))}
      </ul>
    </div>
  );
}

/** One paper on its way; О opens it, where its delivery or its next sending is recorded. */
function AwaitedLine({ awaited }: { awaited: AwaitedDelivery }) {
  const { t } = useTranslation('today');
  const { matterName } = useLawTexts();
  const language = useLanguage();
  const { users } = useOffice();
  const go = useGo();
  const { case: about, paper, since, calendarDays, returned } = awaited;
  const caseId = about.id;
  const person = users.get(about.responsible)?.name[language];
  const openPaper = () =>
    go(paper.kind === 'act' ? { screen: 'act', caseId } : { screen: 'letter', caseId, letterId: paper.id });
  return (
    <BoardLine
      onOpen={() => go({ screen: 'case', caseId })}
      act={{ label: t('awaited.open', { title: about.title }), icon: FileCheck, run: openPaper }}
    >
      <span className={styles.what}>
        <span className={styles.case}>{about.title}</span>
        <span className={styles.term}>
          {matterName(about.matter)} ·{' '}
          {returned === undefined
            ? t('awaited.since', { date: dateText(since) })
            : t('awaited.returned', { date: dateText(returned) })}
        </span>
        {person && <span className={styles.basis}>{person}</span>}
      </span>
      <span className={styles.when}>
        <Badge tone={returned === undefined ? 'plain' : 'warn'}>
          {t('awaited.days', { count: calendarDays })}
        </Badge>
      </span>
    </BoardLine>
  );
}
