import { useTranslation } from 'react-i18next';
import { citedActs } from '#shared/cases/library/library-text.ts';
import { useToday } from '../../app/hooks.ts';
import { useLawInForce } from '../../legal/law-context.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './library.module.css';
import { otherAct, type TextEntry } from './text-entry.ts';

interface Props {
  entry: TextEntry;
  onChange: (part: Partial<TextEntry>) => void;
}

/** Which act it is and from which day it reads so. */
export function AddTextFields({ entry, onChange }: Props) {
  const { t } = useTranslation(['library', 'ui']);
  const { actName } = useLawTexts();
  const { tables } = useLawInForce();
  const today = useToday();
  const acts = citedActs(tables).map((act) => ({ value: act, label: actName(act) }));
  return (
    <>
      <SelectField
        label={t('field.act')}
        hint={t('field.actHint')}
        value={entry.act}
        choices={[...acts, { value: otherAct, label: t('field.otherAct') }]}
        onValueChange={(act) => onChange({ act })}
      />
      <TextField
        label={t('field.title')}
        value={entry.title}
        maxLength={400}
        lang={entry.language}
        onValueChange={(title) => onChange({ title })}
      />
      <Columns count={4}>
        <TextField
          label={t('field.number')}
          optional
          value={entry.number}
          maxLength={60}
          onValueChange={(number) => onChange({ number })}
        />
        <DateField
          label={t('field.date')}
          optional
          value={entry.date}
          today={today}
          onValueChange={(date) => onChange({ date })}
        />
        <SelectField
          label={t('field.language')}
          value={entry.language}
          choices={(['kk', 'ru'] as const).map((value) => ({ value, label: t(`ui:language.${value}`) }))}
          onValueChange={(language) => onChange({ language })}
        />
        <DateField
          label={t('field.edition')}
          value={entry.edition}
          today={today}
          onValueChange={(edition) => onChange({ edition })}
        />
      </Columns>
      <p className={styles.quiet}>{t('field.editionHint')}</p>
    </>
  );
}
