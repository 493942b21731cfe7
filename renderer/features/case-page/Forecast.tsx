import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import type { Fact, LegalProblem, Term } from '#shared/law/types.ts';
import { useDesk } from '../../app/hooks.ts';
import { dueDay } from '../../legal/due-state.ts';
import { ProblemList } from '../../legal/ProblemList.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { dateText } from '../../ui/date-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './case-page.module.css';

/** What the law would say if the facts were these: the running terms, and what newly stands against it. */
export function Forecast({ about, facts }: { about: Case; facts: readonly Fact[] }) {
  const { t } = useTranslation('case-page');
  const { answer, law } = useDesk();
  const { matter, overrides } = about;
  const { terms, problems } = law({ matter, facts, overrides });
  const known = answer(about).problems.map(({ rule }) => rule);
  const fresh: LegalProblem[] = problems.filter(({ rule }) => !known.includes(rule));
  const running = terms.filter(({ state }) => state === 'running');
  return (
    <>
      <Notice tone="info" title={t('forecast.title')}>
        {running.length === 0 ? (
          <p>{t('forecast.none')}</p>
        ) : (
          <ul className={styles.forecast}>
            {running.map((term) => (
              <ForecastLine key={`${term.spec} ${term.since}`} term={term} />
            ))}
          </ul>
        )}
      </Notice>
      {fresh.length > 0 && <ProblemList problems={fresh} />}
    </>
  );
}

function ForecastLine({ term }: { term: Term }) {
  const { termName, mannerText } = useLawTexts();
  const due = dueDay(term);
  return (
    <li>
      <span>{termName(term.spec)}</span>
      <strong className="numbers">
        {due === undefined ? mannerText(term.manner ?? 'as-set') : dateText(due)}
      </strong>
    </li>
  );
}
