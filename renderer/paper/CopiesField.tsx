import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/TextField.tsx';
import { readCopies } from './copies.ts';

interface Props {
  value: string;
  onValueChange: (value: string) => void;
}

/** How many of each. */
export function CopiesField({ value, onValueChange }: Props) {
  const { t } = useTranslation('paper');
  return (
    <TextField
      label={t('copies.label')}
      {...{ value, onValueChange }}
      error={readCopies(value) === null ? t('copies.invalid') : undefined}
    />
  );
}
