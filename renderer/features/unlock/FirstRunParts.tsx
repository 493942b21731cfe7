import { useTranslation } from 'react-i18next';
import type { BilingualText } from '../../ui/BilingualField.tsx';
import { BilingualField } from '../../ui/BilingualField.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { PassphraseField, TextField } from '../../ui/TextField.tsx';
import { officeRoles, rankIds, type OfficeRole } from './founding.ts';
import type { Faults, JoinEntry, OfficeEntry, PersonEntry, SecretEntry } from './founding.ts';
import { useFaultText } from './use-fault-text.ts';
import styles from './unlock.module.css';

interface PartProps<Entry> {
  value: Entry;
  faults: Faults;
  onChange: (value: Entry) => void;
}

function useBothFaults(faults: Faults) {
  const faultText = useFaultText();
  return (path: string) => ({ kk: faultText(faults, `${path}.kk`), ru: faultText(faults, `${path}.ru`) });
}

export function OfficePart({ value, faults, onChange }: PartProps<OfficeEntry>) {
  const { t } = useTranslation('unlock');
  const faultText = useFaultText();
  const bothFaults = useBothFaults(faults);
  const texts = ['name', 'region', 'address'] as const;
  return (
    <section className={styles.part}>
      <h2>{t('office.title')}</h2>
      {texts.map((key) => (
        <BilingualField
          key={key}
          label={t(`office.${key}`)}
          value={value[key]}
          onValueChange={(text) => onChange({ ...value, [key]: text })}
          errors={bothFaults(key)}
        />
      ))}
      <Columns>
        <TextField
          label={t('office.phone')}
          value={value.phone}
          onValueChange={(phone) => onChange({ ...value, phone })}
          error={faultText(faults, 'phone')}
        />
        <TextField
          label={t('office.index')}
          hint={t('office.indexHint')}
          value={value.index}
          onValueChange={(index) => onChange({ ...value, index })}
          error={faultText(faults, 'index')}
        />
      </Columns>
    </section>
  );
}

export function JoinPart({ value, faults, onChange }: PartProps<JoinEntry>) {
  const { t } = useTranslation('unlock');
  const faultText = useFaultText();
  return (
    <section className={styles.part}>
      <h2>{t('join.title')}</h2>
      <TextField
        label={t('join.serverUrl')}
        hint={t('join.serverHint')}
        value={value.serverUrl}
        onValueChange={(serverUrl) => onChange({ ...value, serverUrl })}
        error={faultText(faults, 'serverUrl')}
      />
      <TextField
        label={t('join.code')}
        value={value.code}
        onValueChange={(code) => onChange({ ...value, code })}
        error={faultText(faults, 'code')}
      />
    </section>
  );
}

/** The post under a signature, offered in both languages as soon as the role is chosen. */
function usePostOfRole(): (role: OfficeRole) => BilingualText {
  const { i18n } = useTranslation();
  const text = (language: 'kk' | 'ru', role: OfficeRole) =>
    i18n.getFixedT(language, 'unlock')(`post.${role}`);
  return (role) => ({ kk: text('kk', role), ru: text('ru', role) });
}

export function PersonPart({ value, faults, onChange }: PartProps<PersonEntry>) {
  const { t } = useTranslation('unlock');
  const faultText = useFaultText();
  const bothFaults = useBothFaults(faults);
  const postOfRole = usePostOfRole();
  return (
    <section className={styles.part}>
      <h2>{t('person.title')}</h2>
      <BilingualField
        label={t('person.name')}
        hint={t('person.nameHint')}
        value={value.name}
        onValueChange={(name) => onChange({ ...value, name })}
        errors={bothFaults('name')}
      />
      <Columns>
        <SelectField
          label={t('person.role')}
          value={value.role as OfficeRole | null}
          choices={officeRoles.map((role) => ({ value: role, label: t(`post.${role}`) }))}
          onValueChange={(role) => onChange({ ...value, role, post: postOfRole(role) })}
          error={faultText(faults, 'role')}
        />
        <SelectField
          label={t('person.rank')}
          value={value.rank}
          choices={rankIds.map((rank) => ({ value: rank, label: t(`rank.${rank}`) }))}
          onValueChange={(rank) => onChange({ ...value, rank })}
          error={faultText(faults, 'rank')}
        />
      </Columns>
      <BilingualField
        label={t('person.post')}
        value={value.post}
        onValueChange={(post) => onChange({ ...value, post })}
        errors={bothFaults('post')}
      />
    </section>
  );
}

export function SecretPart({ value, faults, onChange }: PartProps<SecretEntry>) {
  const { t } = useTranslation('unlock');
  const faultText = useFaultText();
  return (
    <section className={styles.part}>
      <h2>{t('secret.title')}</h2>
      <Columns count={3}>
        <TextField
          label={t('secret.workstation')}
          hint={t('secret.workstationHint')}
          value={value.workstation}
          onValueChange={(workstation) => onChange({ ...value, workstation })}
          error={faultText(faults, 'workstation')}
        />
        <PassphraseField
          label={t('secret.passphrase')}
          hint={t('secret.passphraseHint')}
          value={value.passphrase}
          onValueChange={(passphrase) => onChange({ ...value, passphrase })}
          error={faultText(faults, 'passphrase')}
        />
        <PassphraseField
          label={t('secret.passphraseAgain')}
          value={value.passphraseAgain}
          onValueChange={(passphraseAgain) => onChange({ ...value, passphraseAgain })}
          error={faultText(faults, 'passphraseAgain')}
        />
      </Columns>
    </section>
  );
}
