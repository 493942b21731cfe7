import { useTranslation } from 'react-i18next';
import { invitationExtension } from '#shared/envelope/enrolment.ts';
import { BilingualField } from '../../ui/BilingualField.tsx';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Columns, Row } from '../../ui/Layout.tsx';
import { PassphraseField, TextField } from '../../ui/TextField.tsx';
import type { Faults } from '../../legal/person-entry.ts';
import { useFaultText } from '../../legal/use-fault-text.ts';
import type { JoinEntry, OfficeEntry, SecretEntry } from './founding.ts';
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
      <SegmentsField
        label={t('join.way')}
        value={value.way}
        onValueChange={(way) => onChange({ ...value, way })}
        choices={[
          { value: 'line', label: t('join.byLine') },
          { value: 'stick', label: t('join.byStick') },
        ]}
      />
      {value.way === 'line' ? (
        <TextField
          label={t('join.serverUrl')}
          hint={t('join.serverHint')}
          value={value.serverUrl}
          onValueChange={(serverUrl) => onChange({ ...value, serverUrl })}
          error={faultText(faults, 'serverUrl')}
        />
      ) : (
        <InvitationField value={value} faults={faults} onChange={onChange} />
      )}
      <TextField
        label={t('join.code')}
        value={value.code}
        onValueChange={(code) => onChange({ ...value, code })}
        error={faultText(faults, 'code')}
      />
    </section>
  );
}

function InvitationField({ value, faults, onChange }: PartProps<JoinEntry>) {
  const { t } = useTranslation('unlock');
  const faultText = useFaultText();
  const take = async (file: File) => {
    const invitation = new Uint8Array(await file.arrayBuffer());
    onChange({ ...value, invitation, invitationName: file.name });
  };
  return (
    <Row>
      <FileButton
        label={t('join.invitation')}
        accept={`.${invitationExtension}`}
        onFile={(file) => void take(file)}
      />
      <span>{value.invitationName || faultText(faults, 'invitationName')}</span>
    </Row>
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
