import type { FieldProblem } from '#shared/acts/draft.ts';
import type { Field, FieldValue } from '#shared/acts/field.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Choice } from '../../ui/SelectField.tsx';

/** What every input of an act's form is given, whatever its kind. */
export interface FieldInputProps {
  readonly field: Field;
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: FieldValue;
  /** What is wrong with this field and should be said now. */
  readonly problems: readonly FieldProblem[];
  /** The choices that this form of the act may have. */
  readonly choices: readonly Choice<string>[];
  readonly today: PlainDate;
  readonly onValueChange: (value: FieldValue) => void;
}
