import { Field as BaseField } from '@base-ui/react/field';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';

export interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: true | undefined;
}

/** Label above, hint or error below, all tied to the one control inside. */
export function Field({ label, hint, error, optional, children }: FieldProps & { children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <BaseField.Root className={styles.field} invalid={error !== undefined}>
      <div className={styles.caption}>
        <BaseField.Label className={styles.label}>{label}</BaseField.Label>
        {optional && <span className={styles.optional}>{t('field.optional')}</span>}
      </div>
      {children}
      {error === undefined && hint !== undefined && (
        <BaseField.Description className={styles.hint}>{hint}</BaseField.Description>
      )}
      <BaseField.Error match={error !== undefined} className={styles.error}>
        {error}
      </BaseField.Error>
    </BaseField.Root>
  );
}
