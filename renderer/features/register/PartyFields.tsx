import { useTranslation } from 'react-i18next';
import { isIdentityNumber } from '#shared/cases/intake/identity-number.ts';
import { useOffice } from '../../app/hooks.ts';
import { BilingualField } from '../../ui/BilingualField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { hasApplicant, isSent, type Entry, type EntryFault } from './entry.ts';
import styles from './register.module.css';

interface Props {
  entry: Entry;
  faults: readonly EntryFault[];
  onChange: (part: Partial<Entry>) => void;
}

/** Who wrote, and whose doing it is about. */
export function PartyFields({ entry, faults, onChange }: Props) {
  const { t } = useTranslation('register');
  const { directory } = useOffice();
  const bodies = [...directory.values()].filter(({ kind }) => kind === 'body').map(({ name }) => name);
  return (
    <>
      {hasApplicant(entry.matter) && (
        <div className={styles.applicant}>
          <TextField
            label={t('applicant')}
            value={entry.applicant}
            onValueChange={(applicant) => onChange({ applicant })}
            optional
          />
          <TextField
            label={t('iin')}
            value={entry.iin}
            onValueChange={(iin) => onChange({ iin })}
            error={faults.includes('iin') ? t('fault.iin') : undefined}
            hint={entry.iin.length === 12 && !isIdentityNumber(entry.iin) ? t('iinDoubt') : undefined}
            maxLength={12}
            optional
          />
          <TextField
            label={t('phone')}
            value={entry.phone}
            onValueChange={(phone) => onChange({ phone })}
            optional
          />
          <TextField
            label={t('address')}
            value={entry.address}
            onValueChange={(address) => onChange({ address })}
            optional
          />
        </div>
      )}
      <BilingualField
        label={t('body')}
        hint={t(isSent(entry.matter) ? 'senderHint' : 'bodyHint')}
        value={entry.body}
        onValueChange={(body) => onChange({ body })}
        known={bodies}
        optional
      />
    </>
  );
}
