import { useDeferredValue, useMemo, useState } from 'react';
import { fieldProblems } from '#shared/acts/draft.ts';
import type { ActFields } from '#shared/acts/field.ts';
import type { LetterDefinition } from '#shared/acts/letter.ts';
import { useOffice, useToday, useUser } from '../../../app/hooks.ts';
import { PaperSheet } from '../../../paper/PaperSheet.tsx';
import { useSheet } from '../../../paper/use-sheet.ts';
import { Stack } from '../../../ui/Layout.tsx';
import { useLanguage } from '../../../ui/use-language.ts';
import { paperFrame } from '#shared/cases/paper-frame.ts';
import { problemsToSay } from '../draft-fields.ts';
import { Question } from '../Question.tsx';
import { reviewAct } from '#shared/acts/review-act.ts';
import { useActTexts } from '../use-act-texts.ts';
import styles from './letter-set.module.css';

interface Props {
  kind: LetterDefinition;
  /** What the case knew when the letter was begun: the rest is asked. */
  given: ActFields;
  fields: ActFields;
  onFieldsChange: (fields: ActFields) => void;
}

/** One letter: the questions the case does not answer, and the paper as it will be printed. */
export function LetterOfSet({ kind, given, fields, onFieldsChange }: Props) {
  const { name } = useActTexts(kind);
  const language = useLanguage();
  const office = useOffice();
  const author = useUser();
  const today = useToday();
  const { paper } = useSheet();
  const written = useDeferredValue(fields);
  const { papers, missing } = useMemo(
    () => reviewAct(kind, written, paperFrame({ trail: {} }, office, author)),
    [kind, written, office, author],
  );
  const [asked] = useState(() => new Set(fieldProblems(kind, given).map(({ field }) => field)));
  const toSay = problemsToSay(missing, 'writing');
  return (
    <section aria-label={name}>
      <Stack>
        <h3 className={styles.name}>{name}</h3>
        {kind.fields
          .filter(({ id }) => asked.has(id))
          .map((field) => (
            <Question
              key={field.id}
              act={kind}
              {...{ fields, field, today }}
              problems={toSay.filter((problem) => problem.field === field.id)}
              onValueChange={(value) => onFieldsChange({ ...fields, [field.id]: value })}
            />
          ))}
        <PaperSheet model={papers[language]} label={name} paper={paper} />
      </Stack>
    </section>
  );
}
