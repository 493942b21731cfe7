import { Field as BaseField } from '@base-ui/react/field';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts';
import { classNames } from './class-names.ts';
import { dateText, parseTypedDate } from './date-text.ts';
import { Field, type FieldProps } from './Field.tsx';
import styles from './field.module.css';

interface Props extends FieldProps {
  value: PlainDate | null;
  onValueChange: (value: PlainDate | null) => void;
  /** Completes a date typed without its year and is where the arrow keys begin. */
  today: PlainDate;
  disabled?: boolean;
}

/** A date typed as dd.mm.yyyy; arrows move it by a day. The browser's own date input would speak the browser's language. */
export function DateField({
  label,
  hint,
  error,
  optional,
  value,
  onValueChange,
  today,
  disabled = false,
}: Props) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const isWrong = left && typed !== null && typed !== '' && value === null;
  const change = (text: string) => {
    setTyped(text);
    onValueChange(parseTypedDate(text, today) ?? null);
  };
  const move = (event: KeyboardEvent) => {
    const days = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (days === undefined) return;
    event.preventDefault();
    setTyped(null);
    onValueChange(value === null ? today : addDays(value, days));
  };
  return (
    <Field
      label={label}
      hint={hint}
      error={error ?? (isWrong ? t('field.date.invalid') : undefined)}
      optional={optional}
    >
      <BaseField.Control
        value={typed ?? (value === null ? '' : dateText(value))}
        placeholder={t('field.date.placeholder')}
        disabled={disabled}
        autoComplete="off"
        className={classNames(styles.control, 'numbers')}
        onValueChange={change}
        onKeyDown={move}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          if (value !== null) setTyped(null);
        }}
      />
    </Field>
  );
}
