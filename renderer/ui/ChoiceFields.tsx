import { useId } from 'react';
import { capitalised } from '#shared/kernel/capitalised.ts';
import { classNames } from './class-names.ts';
import type { FieldProps } from './Field.tsx';
import styles from './field.module.css';
import type { Choice } from './SelectField.tsx';

interface CheckProps {
  label: string;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** Yes or no. */
export function CheckField({ label, checked, onCheckedChange, disabled = false }: CheckProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onCheckedChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface GroupProps<Value extends string> extends Omit<FieldProps, 'optional'> {
  choices: readonly Choice<Value>[];
}

interface ManyProps<Value extends string> extends GroupProps<Value> {
  values: readonly Value[];
  onValuesChange: (values: Value[]) => void;
}

/** Any number of several. The order of the answer is the order of the choices. */
export function ChecksField<Value extends string>(props: ManyProps<Value>) {
  const { label, hint, error, choices, values, onValuesChange } = props;
  const toggle = (value: Value, checked: boolean) =>
    onValuesChange(
      choices
        .map((choice) => choice.value)
        .filter((each) => (each === value ? checked : values.includes(each))),
    );
  return (
    <fieldset className={styles.group}>
      <legend className={classNames(styles.label, styles.legend)}>{label}</legend>
      {choices.map(({ value, label: text }) => (
        <CheckField
          key={value}
          label={text}
          checked={values.includes(value)}
          onCheckedChange={(checked) => toggle(value, checked)}
        />
      ))}
      <Below hint={hint} error={error} />
    </fieldset>
  );
}

interface OneProps<Value extends string> extends GroupProps<Value> {
  value: Value | null;
  onValueChange: (value: Value) => void;
}

/** One of a few, all in sight, side by side. */
export function SegmentsField<Value extends string>(props: OneProps<Value>) {
  const { label, hint, error, choices, value, onValueChange } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className={classNames(styles.label, styles.legend)}>{label}</legend>
      <div>
        <div className={styles.segments}>
          {choices.map((choice) => (
            <label key={choice.value} className={styles.segment}>
              <input
                type="radio"
                name={name}
                value={choice.value}
                checked={choice.value === value}
                onChange={() => onValueChange(choice.value)}
              />
              {capitalised(choice.label)}
            </label>
          ))}
        </div>
      </div>
      <Below hint={hint} error={error} />
    </fieldset>
  );
}

function Below({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  if (error !== undefined)
    return (
      <p role="alert" className={styles.error}>
        {error}
      </p>
    );
  return hint === undefined ? null : <p className={styles.hint}>{hint}</p>;
}
