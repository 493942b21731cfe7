import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.tsx';

interface Props {
  value: string;
  onValueChange: (code: string) => void;
}

/** The one-time code by which the region knows a workstation, as it stands on paper. */
export function CodeField({ value, onValueChange }: Props) {
  const { t } = useTranslation('sync');
  return (
    <TextField
      label={t('enrol.code')}
      hint={t('enrol.codeHint')}
      value={value}
      onValueChange={onValueChange}
      maxLength={60}
      spellCheck={false}
    />
  );
}
