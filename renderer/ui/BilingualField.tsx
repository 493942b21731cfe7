import { useTranslation } from 'react-i18next';
import styles from './field.module.css';
import { SuggestField } from './SuggestField.tsx';
import { TextArea, TextField } from './TextField.tsx';

export interface BilingualText {
  kk: string;
  ru: string;
}

interface Props {
  label: string;
  value: BilingualText;
  onValueChange: (value: BilingualText) => void;
  errors?: Partial<Record<keyof BilingualText, string | undefined>>;
  optional?: true | undefined;
  hint?: string | undefined;
  /** A text of several lines. */
  rows?: number;
  /** Offered while one side is typed; what is written out whole fills the other side. */
  known?: readonly BilingualText[];
}

const sides = ['kk', 'ru'] as const;

/** One text in Kazakh and in Russian, side by side, so that neither is forgotten. */
export function BilingualField(props: Props) {
  const { label, value, onValueChange, errors = {}, optional, hint, rows, known } = props;
  const { t, i18n } = useTranslation('ui');
  return (
    <div className={styles.pair}>
      {sides.map((side) => {
        const control = {
          label: t('field.inLanguage', { label, language: t(`language.${side}`) }),
          value: value[side],
          onValueChange: (text: string) =>
            onValueChange(known?.find((each) => each[side] === text) ?? { ...value, [side]: text }),
          error: errors[side],
          lang: side,
          optional,
          // Said once, beside the language it is said in: hints show grammatical forms.
          hint: side === i18n.language ? hint : undefined,
        };
        if (known)
          return <SuggestField key={side} {...control} suggestions={known.map((each) => each[side])} />;
        return rows === undefined ? (
          <TextField key={side} {...control} />
        ) : (
          <TextArea key={side} {...control} rows={rows} />
        );
      })}
    </div>
  );
}
