import { Field as BaseField } from '@base-ui/react/field';
import type { RefObject } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './Field.tsx';
import styles from './field.module.css';

interface Props extends FieldProps {
  value: string;
  onValueChange: (value: string) => void;
  placeholder?: string;
  disabled?: boolean;
  maxLength?: number;
  spellCheck?: boolean;
  inputRef?: RefObject<HTMLInputElement | null>;
  /** The language the text is written in, when it is not the language of the window. */
  lang?: 'kk' | 'ru';
}

export function TextField({ label, hint, error, optional, inputRef, ...control }: Props) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <BaseField.Control {...control} ref={inputRef ?? null} autoComplete="off" className={styles.control} />
    </Field>
  );
}

/** A passphrase; the browser is told not to remember it. */
export function PassphraseField({ label, hint, error, optional, inputRef, ...control }: Props) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <BaseField.Control
        {...control}
        ref={inputRef ?? null}
        type="password"
        autoComplete="off"
        className={styles.control}
      />
    </Field>
  );
}

interface AreaProps extends Omit<Props, 'inputRef'> {
  rows?: number;
}

/** A text of several lines. */
export function TextArea({ label, hint, error, optional, rows = 4, ...control }: AreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <BaseField.Control
        {...control}
        render={<textarea rows={rows} />}
        autoComplete="off"
        className={classNames(styles.control, styles.area)}
      />
    </Field>
  );
}
