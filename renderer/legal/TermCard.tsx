import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { diffDays, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { Term } from '#shared/law/types.ts';
import { dateText } from '../ui/date-text.ts';
import { Badge } from '../ui/Notice.tsx';
import { doubtfulYears, inShort, readingsOfTerm, yearsOf } from '#shared/law/doubts.ts';
import { CountTable } from './CountTable.tsx';
import { ArticleLink } from './ArticleLink.tsx';
import { DoubtMarks, Readings } from './Doubts.tsx';
import { useLawInForce } from './law-context.ts';
import { dueDay, urgencyTone } from './due-state.ts';
import styles from './legal.module.css';
import { useLawTexts } from './use-law-texts.ts';

interface Props {
  term: Term;
  today: PlainDate;
  /** Whether the count is open from the start, e.g. where there is only one. */
  opened?: 'open' | 'closed';
  /** What may be done with the count; stands under it. */
  action?: ReactNode;
}

/** One term: its name, whose it is, its last day, its article, and on demand every day of its count. */
export function TermCard({ term, today, opened = 'closed', action }: Props) {
  const { t } = useTranslation('legal');
  const { termName, termSentence } = useLawTexts();
  const [open, setOpen] = useState(opened === 'open');
  const panelId = useId();
  const law = useLawInForce();
  const name = termName(term.spec);
  return (
    <article className={styles.term} aria-label={name}>
      <div>
        <h3 className={styles.termName}>{name}</h3>
        <p className={styles.quiet}>
          <ArticleLink basis={term.basis} on={term.since} />
        </p>
      </div>
      <TermDue term={term} today={today} />
      <div className={styles.badges}>
        <Badge tone={term.duty === 'ours' ? 'accent' : 'plain'}>{t(`duty.${term.duty}`)}</Badge>
        <span className={styles.quiet}>{t('term.since', { date: dateText(term.since) })}</span>
        {term.earliest !== undefined && (
          <span className={styles.quiet}>{t('term.earliest', { date: dateText(term.earliest) })}</span>
        )}
        {term.cautious !== undefined && (
          <Badge tone="warn">{t('term.cautious', { date: dateText(term.cautious) })}</Badge>
        )}
        <DoubtMarks term={inShort(term)} />
      </div>
      <div className={styles.dueLeft}>
        <TermState term={term} today={today} />
      </div>
      <div className={styles.why}>
        <Readings readings={readingsOfTerm(term, law)} />
      </div>
      {term.steps.length > 0 && (
        <div className={styles.why}>
          <button
            type="button"
            className={styles.whyButton}
            aria-expanded={open}
            aria-controls={panelId}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight aria-hidden="true" />
            {t('term.why')}
          </button>
          <div id={panelId} hidden={!open} className={styles.whyPanel}>
            {open && (
              <>
                <p className={styles.sentence}>{termSentence(term.spec)}</p>
                <CountTable steps={term.steps} caption={t('term.counted', { term: name })} />
                <CalendarNote term={term} />
                {action}
              </>
            )}
          </div>
        </div>
      )}
    </article>
  );
}

/** A date is only as certain as the calendar it was counted with. */
function CalendarNote({ term }: Pick<Props, 'term'>) {
  const { t } = useTranslation('legal');
  const { calendarStatusText } = useLawTexts();
  return doubtfulYears(yearsOf(term.steps), useLawInForce()).map(({ year, status }) => (
    <p key={year} className={styles.note}>
      {t('term.calendar', { year, status: calendarStatusText(status) })}
    </p>
  ));
}

function TermDue({ term }: Pick<Props, 'term' | 'today'>) {
  const { t } = useTranslation('legal');
  const { mannerText } = useLawTexts();
  const due = dueDay(term);
  if (due !== undefined) {
    const time = term.due?.slice(11) ?? '';
    return <p className={styles.dueDate}>{time === '' ? dateText(due) : `${dateText(due)}, ${time}`}</p>;
  }
  return (
    <p className={styles.dueLeft}>{term.manner === undefined ? t('due.none') : mannerText(term.manner)}</p>
  );
}

/** How much is left of a running term, or what became of it. */
export function TermState({ term, today }: Pick<Props, 'term' | 'today'>) {
  const { t } = useTranslation('legal');
  if (term.state === 'running') return <DueBadge due={dueDay(term)} today={today} />;
  if (term.state === 'closed' && term.closedOn !== undefined)
    return (
      <Badge tone={term.late === true ? 'danger' : 'good'}>
        {t('term.closedOn', { date: dateText(term.closedOn) })}
        {term.late === true && ` · ${t('term.late')}`}
      </Badge>
    );
  return <Badge>{t(`term.state.${term.state}`)}</Badge>;
}

/** Days left until a due day, in words. */
export function DueBadge({ due, today }: { due: PlainDate | undefined; today: PlainDate }) {
  const { t } = useTranslation('legal');
  if (due === undefined) return null;
  const days = diffDays(today, due);
  const text = days === 0 ? t('due.today') : t(days < 0 ? 'due.over' : 'due.left', { count: Math.abs(days) });
  return <Badge tone={urgencyTone(due, today)}>{text}</Badge>;
}
