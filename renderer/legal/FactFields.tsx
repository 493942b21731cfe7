import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/kernel/capitalised.ts';
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts';
import { roles } from '#shared/law/types.ts';
import { SegmentsField } from '../ui/ChoiceFields.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Columns } from '../ui/Layout.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { FactField, FactValues, FieldValue } from './fact-form.ts';
import { useLawTexts } from './use-law-texts.ts';

interface Props {
  fields: readonly FactField[];
  values: FactValues;
  /** Paths to be marked as still empty. */
  missing: readonly string[];
  today: PlainDate;
  onValuesChange: (values: FactValues) => void;
}

/** The particulars of any fact, drawn from the law's own table: no matter is named here. */
export function FactFields({ fields, values, missing, today, onValuesChange }: Props) {
  const { t } = useTranslation('legal');
  return (
    <>
      {fields.map((field) => (
        <Particular
          key={field.path}
          field={field}
          value={values[field.path]}
          error={missing.includes(field.path) ? t('required') : undefined}
          today={today}
          onValueChange={(value) => onValuesChange({ ...values, [field.path]: value })}
        />
      ))}
    </>
  );
}

interface ParticularProps {
  field: FactField;
  value: FieldValue;
  error: string | undefined;
  today: PlainDate;
  onValueChange: (value: FieldValue) => void;
}

function Particular(props: ParticularProps) {
  const { field, value, error, today, onValueChange } = props;
  const { particularName, roleName } = useLawTexts();
  const label = particularName(field.path);
  switch (field.kind) {
    case 'date':
      return (
        <DateField
          label={label}
          value={parsePlainDate(value) ?? null}
          onValueChange={(date) => onValueChange(date ?? undefined)}
          error={error}
          today={today}
        />
      );
    case 'moment':
      return <MomentFields {...props} />;
    case 'flag':
      return <FlagField {...props} />;
    case 'role':
      return (
        <SelectField
          label={label}
          value={typeof value === 'string' ? value : null}
          choices={roles.map((role) => ({ value: role, label: roleName(role) }))}
          onValueChange={onValueChange}
          error={error}
        />
      );
    case 'number':
      return (
        <TextField
          label={label}
          value={value === undefined ? '' : String(value)}
          onValueChange={(text) => onValueChange(/^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined)}
          error={error}
        />
      );
    case 'text':
    case 'stated':
      return (
        <TextField
          label={label}
          value={typeof value === 'string' ? value : ''}
          onValueChange={onValueChange}
          error={error}
          optional
        />
      );
    default:
      return <WordField {...props} words={field.kind} />;
  }
}

function FlagField({ field, value, error, onValueChange }: ParticularProps) {
  const { t } = useTranslation('legal');
  const { particularName } = useLawTexts();
  return (
    <SegmentsField
      label={particularName(field.path)}
      value={value === undefined ? null : value === true ? 'yes' : 'no'}
      choices={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      onValueChange={(answer) => onValueChange(answer === 'yes')}
      error={error}
    />
  );
}

/** One of the words the law gives; the first choice leaves it unsaid. */
function WordField({
  field,
  value,
  words,
  error,
  onValueChange,
}: ParticularProps & { words: readonly string[] }) {
  const { t } = useTranslation('legal');
  const { particularName, wordName } = useLawTexts();
  return (
    <SelectField
      label={particularName(field.path)}
      value={typeof value === 'string' ? value : unsaid}
      choices={[
        { value: unsaid, label: t('unsaid') },
        ...words.map((word) => ({ value: word, label: capitalised(wordName(field.path, word)) })),
      ]}
      onValueChange={(word) => onValueChange(word === unsaid ? undefined : word)}
      error={error}
    />
  );
}

const unsaid = '—';

function MomentFields({ field, value, error, today, onValueChange }: ParticularProps) {
  const { t } = useTranslation('legal');
  const { particularName } = useLawTexts();
  const [day = '', time = ''] = typeof value === 'string' ? value.split('T') : [];
  const change = (nextDay: string, nextTime: string) => onValueChange(`${nextDay}T${nextTime}`);
  return (
    <Columns>
      <DateField
        label={particularName(field.path)}
        value={parsePlainDate(day) ?? null}
        onValueChange={(date) => change(date ?? '', time)}
        error={error}
        today={today}
      />
      <TextField
        label={t('time')}
        hint={t('timeHint')}
        value={time}
        onValueChange={(next) => change(day, next)}
      />
    </Columns>
  );
}
