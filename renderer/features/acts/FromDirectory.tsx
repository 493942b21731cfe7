import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#shared/documents/language.ts';
import { useOffice } from '../../app/hooks.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { addresseesOf } from './addressees.ts';

/** Puts a body or an official of the directory into a field, as it is addressed or as it is named. */
export function FromDirectory({ onValueChange }: { onValueChange: (value: Bilingual) => void }) {
  const { t } = useTranslation('directories');
  const language = useLanguage();
  const { directory } = useOffice();
  const addressees = useMemo(() => addresseesOf(directory, language), [directory, language]);
  if (addressees.length === 0) return null;
  return (
    <SelectField
      label={t('choose')}
      value={null}
      choices={addressees.map(({ id, label }) => ({ value: id, label }))}
      onValueChange={(chosen) => {
        const addressee = addressees.find(({ id }) => id === chosen);
        if (addressee) onValueChange(addressee.form);
      }}
      optional
    />
  );
}
