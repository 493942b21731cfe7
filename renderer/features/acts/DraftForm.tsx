import { useTranslation } from 'react-i18next';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import type { FieldProblem } from '#shared/acts/draft.ts';
import type { ActFields } from '#shared/acts/field.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './acts.module.css';
import { askedFields, fieldAnchor, isWide } from './draft-fields.ts';
import { Question } from './Question.tsx';

interface Props {
  act: PaperDefinition;
  fields: ActFields;
  problems: readonly FieldProblem[];
  today: PlainDate;
  onFieldsChange: (fields: ActFields) => void;
}

/** The questions of any act, drawn from its definition. */
export function DraftForm({ act, fields, problems, today, onFieldsChange }: Props) {
  const { t } = useTranslation('act-screens');
  return (
    <div role="group" aria-label={t('form.label')} className={styles.form}>
      {askedFields(act, fields).map((field) => (
        <div
          key={field.id}
          id={fieldAnchor(field.id)}
          className={classNames(styles.field, isWide(field) && styles.wide)}
        >
          <Question
            {...{ act, fields, field, today }}
            problems={problems.filter((problem) => problem.field === field.id)}
            onValueChange={(value) => onFieldsChange({ ...fields, [field.id]: value })}
          />
        </div>
      ))}
    </div>
  );
}
