import { useTranslation } from 'react-i18next';
import { faceIds, faces } from '#shared/documents/faces.ts';
import { blanks, pageNumberings, paperLimits, sidesOfSheet } from '#shared/documents/paper.ts';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { Columns, Stack } from '../../ui/Layout.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isWithin, marginSides, type Measure, type PaperEntry } from './paper-entry.ts';
import styles from './paper.module.css';

interface Props {
  entry: PaperEntry;
  onEntryChange: (part: Partial<PaperEntry>) => void;
}

export function OfficePaperFields({ entry, onEntryChange }: Props) {
  const { t } = useTranslation('paper');
  const measure = (name: Measure, hint?: string) => {
    const [least, most] = paperLimits[name];
    return (
      <TextField
        key={name}
        label={t(`office.${name}`)}
        hint={hint}
        value={entry[name]}
        onValueChange={(typed) => onEntryChange({ [name]: typed })}
        error={isWithin(name, entry[name]) ? undefined : t('office.within', { least, most })}
      />
    );
  };
  const { family, alike } = faces[entry.face];
  return (
    <Stack>
      <fieldset>
        <legend className={styles.legend}>{t('office.margins')}</legend>
        <Columns count={4}>{marginSides.map((side) => measure(side))}</Columns>
      </fieldset>
      <SegmentsField
        label={t('office.face')}
        hint={t('office.faceHint', { family, alike })}
        value={entry.face}
        choices={faceIds.map((value) => ({ value, label: faces[value].alike }))}
        onValueChange={(face) => onEntryChange({ face })}
      />
      <Columns>
        {measure('fontSize')}
        <SelectField
          label={t('office.pageNumbers')}
          value={entry.pageNumbers}
          choices={pageNumberings.map((value) => ({ value, label: t(`office.numbering.${value}`) }))}
          onValueChange={(pageNumbers) => onEntryChange({ pageNumbers })}
        />
        <SegmentsField
          label={t('blank.label')}
          value={entry.blank}
          choices={blanks.map((value) => ({ value, label: t(`blank.${value}`) }))}
          onValueChange={(blank) => onEntryChange({ blank })}
        />
        {measure('blankHead', t('office.blankHeadHint'))}
      </Columns>
      <SegmentsField
        label={t('office.sides')}
        hint={t('office.sidesHint')}
        value={entry.sides}
        choices={sidesOfSheet.map((value) => ({ value, label: t(`office.side.${value}`) }))}
        onValueChange={(sides) => onEntryChange({ sides })}
      />
    </Stack>
  );
}
