import type { ComponentType } from 'react';
import type { FieldKind } from '#shared/acts/field.ts';
import type { Bilingual } from '#shared/documents/language.ts';
import { parsePlainDate } from '#shared/kernel/plain-date.ts';
import { BilingualField } from '../../ui/BilingualField.tsx';
import { ChecksField, SegmentsField } from '../../ui/ChoiceFields.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import type { FieldInputProps } from './field-input.ts';
import { FromDirectory } from './FromDirectory.tsx';
import { InsertText } from './InsertText.tsx';
import { ReferencesInput } from './ReferencesInput.tsx';
import { useInputSentence } from './use-act-texts.ts';

/** What all inputs of the kit take: words around the control, and the mark of what may stay empty. */
function useFrame({ field, label, hint, problems }: FieldInputProps) {
  const sentence = useInputSentence();
  return { label, hint, error: sentence(problems), optional: field.required ? undefined : (true as const) };
}

function wordsInput(rows?: number) {
  return function WordsInput(props: FieldInputProps) {
    const { field, value, problems, onValueChange } = props;
    const { error, ...frame } = useFrame(props);
    const sentence = useInputSentence();
    const said = (language: string) => sentence(problems.filter((problem) => problem.language === language));
    const lines = rows === undefined ? {} : { rows };
    if (field.bilingual)
      return (
        <>
          <BilingualField
            {...frame}
            {...lines}
            value={value as Bilingual}
            onValueChange={onValueChange}
            errors={{ kk: said('kk'), ru: said('ru') }}
          />
          {field.kind === 'party' && <FromDirectory onValueChange={onValueChange} />}
          {field.kind === 'long-text' && (
            <InsertText value={value as Bilingual} onValueChange={onValueChange} />
          )}
        </>
      );
    const One = rows === undefined ? TextField : TextArea;
    return <One {...frame} {...lines} error={error} value={value as string} onValueChange={onValueChange} />;
  };
}

function DateInput(props: FieldInputProps) {
  const { value, today, onValueChange } = props;
  return (
    <DateField
      {...useFrame(props)}
      value={parsePlainDate(value) ?? null}
      onValueChange={(date) => onValueChange(date ?? '')}
      today={today}
    />
  );
}

/** Two short choices stand side by side; more of them, or longer ones, open as a list. */
function ChoiceInput(props: FieldInputProps) {
  const { value, choices, onValueChange } = props;
  const frame = useFrame(props);
  const chosen = choices.some((choice) => choice.value === value) ? (value as string) : null;
  const control = { choices, value: chosen, onValueChange };
  const areShort = choices.length <= 2 && choices.every(({ label }) => label.length <= 16);
  return areShort ? <SegmentsField {...frame} {...control} /> : <SelectField {...frame} {...control} />;
}

function ChoicesInput(props: FieldInputProps) {
  const { optional: _optional, ...frame } = useFrame(props);
  return (
    <ChecksField
      {...frame}
      choices={props.choices}
      values={props.value as readonly string[]}
      onValuesChange={props.onValueChange}
    />
  );
}

/** One input for each kind of field; no act is named here. */
export const fieldInputs: Readonly<Record<FieldKind, ComponentType<FieldInputProps>>> = {
  text: wordsInput(),
  party: wordsInput(2),
  'long-text': wordsInput(5),
  date: DateInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  'law-reference': ReferencesInput,
};
