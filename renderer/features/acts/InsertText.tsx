import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#shared/documents/language.ts';
import { useOffice } from '../../app/hooks.ts';
import { SelectField } from '../../ui/SelectField.tsx';

interface Props {
  value: Bilingual;
  onValueChange: (value: Bilingual) => void;
}

const under = (written: string, text: string) =>
  written.trim() === '' ? text : `${written.trimEnd()}\n${text}`;

/** Places a text of the office under what is written, in both languages at once; absent while the office keeps none. */
export function InsertText({ value, onValueChange }: Props) {
  const { t } = useTranslation('paper');
  const texts = [...useOffice().paper.texts.values()];
  if (texts.length === 0) return null;
  return (
    <SelectField
      label={t('texts.insert')}
      value={null}
      choices={texts.map(({ block, name }) => ({ value: block, label: name }))}
      onValueChange={(chosen) => {
        const text = texts.find(({ block }) => block === chosen)?.text;
        if (text) onValueChange({ kk: under(value.kk, text.kk), ru: under(value.ru, text.ru) });
      }}
    />
  );
}
