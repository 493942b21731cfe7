import type { PaperDefinition } from '#shared/acts/paper.ts';
import type { FieldProblem } from '#shared/acts/draft.ts';
import type { ActFields, Field, FieldValue } from '#shared/acts/field.ts';
import { capitalised } from '#shared/kernel/capitalised.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { offeredChoices } from './draft-fields.ts';
import { fieldInputs } from './FieldInput.tsx';
import { useActTexts } from './use-act-texts.ts';

interface Props {
  act: PaperDefinition;
  fields: ActFields;
  problems: readonly FieldProblem[];
  today: PlainDate;
  field: Field;
  onValueChange: (value: FieldValue) => void;
}

/** One question of the form of an act, drawn from its definition. */
export function Question({ act, fields, field, problems, today, onValueChange }: Props) {
  const texts = useActTexts(act);
  const Input = fieldInputs[field.kind];
  const choices = offeredChoices(act, fields, field).map((value) => ({
    value,
    label: capitalised(texts.choices[field.id]?.[value] ?? value),
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
