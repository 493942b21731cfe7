import { Autocomplete } from '@base-ui/react/autocomplete';
import { foldKazakh } from '#shared/kernel/normalise-kazakh.ts';
import { Field, type FieldProps } from './Field.tsx';
import styles from './field.module.css';

interface Props extends FieldProps {
  value: string;
  onValueChange: (value: string) => void;
  /** What is offered while it is typed; anything else may be typed as well. */
  suggestions: readonly string[];
  lang?: 'kk' | 'ru';
}

/** So many are offered: who types on narrows them. */
const offered = 8;

/** A text that is often one of a known list. */
export function SuggestField({
  label,
  hint,
  error,
  optional,
  value,
  onValueChange,
  suggestions,
  lang,
}: Props) {
  const typed = foldKazakh(value);
  const fitting =
    typed === ''
      ? []
      : suggestions.filter((each) => each !== value && foldKazakh(each).includes(typed)).slice(0, offered);
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <Autocomplete.Root items={fitting} filter={null} value={value} onValueChange={onValueChange}>
        <Autocomplete.Input className={styles.control} lang={lang} />
        {fitting.length > 0 && (
          <Autocomplete.Portal>
            <Autocomplete.Positioner className={styles.positioner} sideOffset={4}>
              <Autocomplete.Popup className={styles.popup}>
                <Autocomplete.List className={styles.list}>
                  {fitting.map((each) => (
                    <Autocomplete.Item key={each} value={each} className={styles.option}>
                      <span className={styles.optionText}>{each}</span>
                    </Autocomplete.Item>
                  ))}
                </Autocomplete.List>
              </Autocomplete.Popup>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        )}
      </Autocomplete.Root>
    </Field>
  );
}
