import { useTranslation } from 'react-i18next';
import { isIdentityNumber } from '#shared/cases/intake/identity-number.ts';
import { Columns } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EntryForm } from './entry-form.ts';

interface Props {
  form: EntryForm;
  onChange: (part: Partial<EntryForm>) => void;
}

/** The number and the whereabouts of a card. */
export function ContactFields({ form, onChange }: Props) {
  const { t } = useTranslation('directories');
  const isDoubtful = form.bin.length === 12 && !isIdentityNumber(form.bin);
  return (
    <Columns count={3}>
      <TextField
        label={t('field.bin')}
        value={form.bin}
        onValueChange={(bin) => onChange({ bin })}
        hint={isDoubtful ? t('binDoubt') : undefined}
        maxLength={12}
        optional
      />
      <TextField
        label={t('field.address')}
        value={form.address}
        onValueChange={(address) => onChange({ address })}
        optional
      />
      <TextField
        label={t('field.phone')}
        value={form.phone}
        onValueChange={(phone) => onChange({ phone })}
        optional
      />
    </Columns>
  );
}
