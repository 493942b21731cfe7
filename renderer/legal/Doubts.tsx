import { useTranslation } from 'react-i18next';
import { doubtfulYears, readingsOfTerm, type OpenReading } from '#shared/law/doubts.ts';
import type { TermInShort } from '#shared/law/types.ts';
import { Badge } from '../ui/Notice.tsx';
import { useClockIsDoubtful, useLawInForce } from './law-context.ts';
import styles from './legal.module.css';
import { useLawTexts } from './use-law-texts.ts';

/** Marks beside a date that is not beyond doubt: an unconfirmed calendar, a reading lawyers differ on, the PC clock. */
export function DoubtMarks({ term }: { term: TermInShort }) {
  const { t } = useTranslation('legal');
  const law = useLawInForce();
  const isClockDoubtful = useClockIsDoubtful();
  return (
    <>
      {doubtfulYears(term.years, law).map(({ year }) => (
        <Badge key={year} tone="warn">
          {t('doubt.year', { year })}
        </Badge>
      ))}
      {readingsOfTerm(term, law).length > 0 && <Badge tone="warn">{t('doubt.reading')}</Badge>}
      {isClockDoubtful && term.state === 'running' && <Badge tone="warn">{t('doubt.clock')}</Badge>}
    </>
  );
}

/** Each open question with the reading in force and the others there are. */
export function Readings({ readings }: { readings: readonly OpenReading[] }) {
  const { t } = useTranslation('legal');
  const { choiceQuestion, choiceValue } = useLawTexts();
  const { tables } = useLawInForce();
  return readings.map(({ choice, value }) => {
    const others = Object.keys(tables.choices.find(({ id }) => id === choice)?.values ?? {}).filter(
      (each) => each !== value,
    );
    return (
      <p key={choice} className={styles.note}>
        {t('doubt.stands', {
          question: choiceQuestion(choice),
          answer: choiceValue(choice, value),
          others: others.map((each) => choiceValue(choice, each)).join('; '),
        })}
      </p>
    );
  });
}
