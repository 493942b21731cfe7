import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '#shared/acts/draft.ts';
import { isTitledLaw, lawUnits, type LawReference } from '#shared/documents/laws.ts';
import { BilingualField } from '../../ui/BilingualField.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './acts.module.css';
import type { FieldInputProps } from './field-input.ts';
import { citableLaws, emptyReference, replaced, withLaw, withUnit } from './references.ts';
import { useInputSentence } from './use-act-texts.ts';

/** Places in the law, chosen and numbered, never typed as words: both languages are written from one value. */
export function ReferencesInput({ label, hint, value, problems, onValueChange }: FieldInputProps) {
  const { t } = useTranslation('act-screens');
  const sentence = useInputSentence();
  const references = value as readonly LawReference[];
  const ofWhole = sentence(problems.filter(({ index }) => index === undefined));
  return (
    <fieldset className={styles.references}>
      <legend className={styles.legend}>{label}</legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {references.map((reference, index) => (
        <ReferenceRow
          key={index}
          number={index + 1}
          reference={reference}
          problems={problems.filter((problem) => problem.index === index)}
          onChange={(next) => onValueChange(replaced(references, index, next))}
        />
      ))}
      {references.length === 0 && ofWhole === undefined && (
        <p className={styles.hint}>{t('reference.none')}</p>
      )}
      {ofWhole !== undefined && (
        <p role="alert" className={styles.error}>
          {ofWhole}
        </p>
      )}
      <div>
        <Button icon={Plus} onClick={() => onValueChange([...references, emptyReference])}>
          {t('reference.add')}
        </Button>
      </div>
    </fieldset>
  );
}

interface RowProps {
  number: number;
  reference: LawReference;
  problems: readonly FieldProblem[];
  onChange: (reference: LawReference | null) => void;
}

function ReferenceRow({ number, reference, problems, onChange }: RowProps) {
  const { t } = useTranslation(['documents', 'act-screens']);
  const sentence = useInputSentence();
  const said = (part: string) => sentence(problems.filter((problem) => problem.part === part));
  return (
    <div role="group" aria-label={t('act-screens:reference.item', { number })} className={styles.reference}>
      <div className={styles.referenceLine}>
        <SelectField
          label={t('reference.law')}
          value={reference.law}
          choices={citableLaws.map((law) => ({ value: law, label: t(`laws.${law}.nominative`) }))}
          onValueChange={(law) => onChange(withLaw(reference, law))}
        />
        {lawUnits.map((unit) => (
          <TextField
            key={unit}
            label={t(`reference.${unit}`)}
            value={reference[unit] ?? ''}
            onValueChange={(typed) => onChange(withUnit(reference, unit, typed))}
            error={said(unit)}
          />
        ))}
        <IconButton
          icon={X}
          label={t('act-screens:reference.remove', { number })}
          onClick={() => onChange(null)}
        />
      </div>
      {isTitledLaw(reference.law) && (
        <BilingualField
          label={t('reference.title')}
          value={reference.title ?? { kk: '', ru: '' }}
          onValueChange={(title) => onChange({ ...reference, title })}
          errors={{ kk: said('title'), ru: said('title') }}
        />
      )}
    </div>
  );
}
