import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseFact } from '#shared/cases/case.ts';
import type { EventId } from '#shared/journal/ids.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { useGo } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { dateText } from '../../ui/date-text.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './case-page.module.css';
import { CorrectDialog } from './CorrectDialog.tsx';
import { useParticularsText } from '../../legal/use-particulars-text.ts';

/** What happened, in the order of its dates: the facts the terms are counted from. */
export function Facts({ about, correct }: { about: Case; correct: EventId | undefined }) {
  const { t } = useTranslation('case-page');
  const go = useGo();
  const page = { screen: 'case', caseId: about.id } as const;
  const corrected = about.facts.find(({ event }) => event === correct);
  const facts = about.facts.toSorted(byDay);
  return (
    <Panel title={t('facts.title')} padding="flush">
      {facts.length === 0 ? (
        <p className={styles.none}>{t('facts.none')}</p>
      ) : (
        <ol className={styles.facts}>
          {facts.map((each) => (
            <FactLine key={each.event} given={each} onCorrect={() => go({ ...page, correct: each.event })} />
          ))}
        </ol>
      )}
      {corrected && <CorrectDialog about={about} given={corrected} onClose={() => go(page)} />}
    </Panel>
  );
}

/** Facts of one day stay in the order in which they were recorded; one without a day of its own stands first. */
function byDay({ fact: a }: CaseFact, { fact: b }: CaseFact): number {
  const [one, other] = [a.on ?? '', b.on ?? ''];
  return one < other ? -1 : Number(one > other);
}

function FactLine({ given: { fact }, onCorrect }: { given: CaseFact; onCorrect: () => void }) {
  const { t } = useTranslation('case-page');
  const { factName } = useLawTexts();
  const particularsText = useParticularsText();
  const name = factName(fact.fact);
  const day = fact.on ?? (fact.at?.slice(0, 10) as PlainDate | undefined);
  return (
    <li className={styles.fact}>
      <span className={styles.factDay}>{day === undefined ? '' : dateText(day)}</span>
      <span className={styles.factText}>
        <span className={styles.factName}>{name}</span>
        <span className={styles.quiet}>{particularsText(fact)}</span>
      </span>
      <IconButton label={t('facts.correct', { fact: name })} icon={Pencil} onClick={onCorrect} />
    </li>
  );
}
