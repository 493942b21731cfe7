import { CircleCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WorkRow } from '#shared/cases/lists.ts';
import { closingFacts } from '#shared/law/closing-facts.ts';
import { useDesk, useGo, useOffice, useToday } from '../../app/hooks.ts';
import { dueDay } from '../../legal/due-state.ts';
import { DoubtMarks } from '../../legal/Doubts.tsx';
import { DueBadge } from '../../legal/TermCard.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { dateText } from '../../ui/date-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { BoardLine } from './BoardLine.tsx';
import styles from './today.module.css';

/** One running term: what, whose, in whose hands, until when and why. Enter opens the case, О records what ends the term. */
export function WorkLine({ row: { case: about, term } }: { row: WorkRow }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const { termName, basisText, matterName, mannerText } = useLawTexts();
  const go = useGo();
  const today = useToday();
  const { loadedLaw } = useDesk();
  const { users } = useOffice();
  const due = dueDay(term);
  const person = users.get(about.responsible)?.name[language] ?? '';
  const endings = closingFacts(term.spec, about.matter, loadedLaw.tables);
  const record = () => go({ screen: 'case', caseId: about.id, record: endings.join(' ') });
  return (
    <BoardLine
      onOpen={() => go({ screen: 'case', caseId: about.id })}
      act={
        endings.length > 0
          ? { label: t('act', { title: about.title }), icon: CircleCheckBig, run: record }
          : undefined
      }
    >
      <span className={styles.what}>
        <span className={styles.case}>{about.title}</span>
        <span className={styles.term}>
          {matterName(about.matter)} · {termName(term.spec)}
        </span>
        <span className={styles.basis}>
          {basisText(term.basis)}
          {person !== '' && ` · ${person}`}
        </span>
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
    </BoardLine>
  );
}
