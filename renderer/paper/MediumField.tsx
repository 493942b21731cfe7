import { useTranslation } from 'react-i18next';
import { SegmentsField } from '../ui/ChoiceFields.tsx';

type AnyMedium = 'pdf' | 'docx' | 'xlsx' | 'paper';

interface Props<Medium extends AnyMedium> {
  media: readonly Medium[];
  value: Medium;
  onValueChange: (medium: Medium) => void;
}

/** What comes of it: a sheet from the printer, or a file of one kind. */
export function MediumField<Medium extends AnyMedium>({ media, value, onValueChange }: Props<Medium>) {
  const { t } = useTranslation('paper');
  const nameOf = (medium: AnyMedium) => t(`medium.${medium}`);
  return (
    <SegmentsField
      label={t('medium.label')}
      value={value}
      choices={media.map((value) => ({ value, label: nameOf(value) }))}
      onValueChange={onValueChange}
    />
  );
}
