import { useTranslation } from 'react-i18next';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import type { FieldProblem } from '#shared/acts/draft.ts';
import type { ActFields, Field, FieldValue } from '#shared/acts/field.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './acts.module.css';
import { askedFields, fieldAnchor, isWide, offeredChoices } from './draft-fields.ts';
import { fieldInputs } from './FieldInput.tsx';
import { useActTexts } from './use-act-texts.ts';

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

interface QuestionProps extends Omit<Props, 'onFieldsChange'> {
  field: Field;
  onValueChange: (value: FieldValue) => void;
}

function Question({ act, fields, field, problems, today, onValueChange }: QuestionProps) {
  const texts = useActTexts(act);
  const Input = fieldInputs[field.kind];
  const choices = offeredChoices(act, fields, field).map((value) => ({
    value,
    label: texts.choices[field.id]?.[value] ?? value,
  }));
  return (
    <Input
      field={field}
      label={texts.fields[field.id]?.label ?? field.id}
      hint={texts.fields[field.id]?.help}
      value={fields[field.id] ?? ''}
      problems={problems}
      choices={choices}
      today={today}
      onValueChange={onValueChange}
    />
  );
}
