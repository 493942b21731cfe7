import { useTranslation } from 'react-i18next';
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts';
import { readingsOfProblem } from '#shared/law/doubts.ts';
import type { LegalProblem, Severity } from '#shared/law/types.ts';
import { dateText } from '../ui/date-text.ts';
import { Notice, type Tone } from '../ui/Notice.tsx';
import styles from './legal.module.css';
import { ArticleLink } from './ArticleLink.tsx';
import { Readings } from './Doubts.tsx';
import { useLawInForce } from './law-context.ts';
import { useLawTexts } from './use-law-texts.ts';

/** Bounds whose values a problem names; their sentences are `law:limits.<bound>`. */
const limits = ['earliest', 'latest', 'least', 'most'] as const;

const tones: Record<Severity, Tone> = { block: 'danger', warn: 'warn', info: 'info' };

interface Props {
  problems: readonly LegalProblem[];
  /** The day whose law is meant; without it today's. */
  on?: PlainDate;
  live?: true;
}

/** What the law says against, or about, the facts: each rule's sentence with its article. */
export function ProblemList({ problems, on, live }: Props) {
  const { t } = useTranslation('legal');
  const { ruleSentence } = useLawTexts();
  const law = useLawInForce();
  return (
    <div className={styles.problems}>
      {problems.map((problem, index) => (
        <Notice
          key={`${problem.rule}-${index}`}
          tone={problem.overridden === true ? 'info' : tones[problem.severity]}
          title={t(`problem.${titleOf(problem)}`)}
          {...(live && { live })}
        >
          <p>{ruleSentence(problem)}</p>
          <Limits details={problem.details} />
          <Readings readings={readingsOfProblem(problem, law)} />
          <p className={styles.quiet}>
            {isOfLaw(problem) && (
              <>
                <ArticleLink basis={problem.basis} {...(on && { on })} />
                {' · '}
              </>
            )}
            {problem.rule}
          </p>
        </Notice>
      ))}
    </div>
  );
}

/** A contradiction in what was typed stands in no law: it is named by its rule alone. */
const isOfLaw = ({ basis }: LegalProblem): boolean => basis.act !== 'desk';

function titleOf(problem: LegalProblem): Severity | 'overridden' | 'input' {
  if (problem.overridden === true) return 'overridden';
  return isOfLaw(problem) ? problem.severity : 'input';
}

function Limits({ details = {} }: { details: LegalProblem['details'] }) {
  const { limitText } = useLawTexts();
  return limits
    .filter((limit) => details[limit] !== undefined)
    .map((limit) => {
      const date = parsePlainDate(details[limit]);
      return (
        <p key={limit}>{limitText(limit, date === undefined ? String(details[limit]) : dateText(date))}</p>
      );
    });
}
