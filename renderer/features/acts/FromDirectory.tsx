import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#shared/documents/language.ts';
import { useOffice } from '../../app/hooks.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** Puts a body or an official of the directory into a field, as it is addressed or as it is named. */
export function FromDirectory({ onValueChange }: { onValueChange: (value: Bilingual) => void }) {
  const { t } = useTranslation('directories');
  const language = useLanguage();
  const { directory } = useOffice();
  const forms = new Map(
    [...directory.values()]
      .flatMap(({ addressing, name }) => [...(addressing ? [addressing] : []), name])
      .map((form) => [form[language] || form.kk || form.ru, form] as const),
  );
  if (forms.size === 0) return null;
  const choices = [...forms.keys()]
    .toSorted((a, b) => a.localeCompare(b, language))
    .map((text) => ({ value: text, label: text }));
  return (
    <SelectField
      label={t('choose')}
      value={null}
      choices={choices}
      onValueChange={(text) => {
        const form = forms.get(text);
        if (form) onValueChange(form);
      }}
      optional
    />
  );
}
