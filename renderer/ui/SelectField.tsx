import { Select } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './Field.tsx';
import styles from './field.module.css';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

interface Props<Value extends string> extends FieldProps {
  value: Value | null;
  choices: readonly Choice<Value>[];
  onValueChange: (value: Value) => void;
  disabled?: boolean;
}

/** One of many, as a list that opens. */
export function SelectField<Value extends string>({
  label,
  hint,
  error,
  optional,
  value,
  choices,
  onValueChange,
  disabled = false,
}: Props<Value>) {
  const { t } = useTranslation('ui');
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <Select.Root
        items={choices}
        value={value}
        disabled={disabled}
        modal={false}
        onValueChange={(chosen) => chosen !== null && onValueChange(chosen)}
      >
        <Select.Trigger className={classNames(styles.control, styles.trigger)}>
          <Select.Value className={styles.value} placeholder={t('field.choose')} />
          <ChevronDown aria-hidden="true" />
        </Select.Trigger>
        <Select.Portal>
          <Select.Positioner className={styles.positioner} sideOffset={4} alignItemWithTrigger={false}>
            <Select.Popup className={styles.popup}>
              <Select.List className={styles.list}>
                {choices.map((choice) => (
                  <Select.Item key={choice.value} value={choice.value} className={styles.option}>
                    <Select.ItemIndicator>
                      <Check aria-hidden="true" />
                    </Select.ItemIndicator>
                    <Select.ItemText className={styles.optionText}>{choice.label}</Select.ItemText>
                  </Select.Item>
                ))}
              </Select.List>
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
    </Field>
  );
}
