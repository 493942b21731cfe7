import { useTranslation } from 'react-i18next';
import { BilingualField, type BilingualText } from '../ui/BilingualField.tsx';
import { Columns } from '../ui/Layout.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { officeRoles, rankIds, type Faults, type OfficeRole, type PersonEntry } from './person-entry.ts';
import { useFaultText } from './use-fault-text.ts';

/** The post under a signature, offered in both languages as soon as the role is chosen. */
function usePostOfRole(): (role: OfficeRole) => BilingualText {
  const { i18n } = useTranslation();
  const text = (language: 'kk' | 'ru', role: OfficeRole) =>
    i18n.getFixedT(language, 'unlock')(`post.${role}`);
  return (role) => ({ kk: text('kk', role), ru: text('ru', role) });
}

interface Props {
  value: PersonEntry;
  faults: Faults;
  onChange: (value: PersonEntry) => void;
}

/** Somebody of the office as they stand under an act. */
export function PersonFields({ value, faults, onChange }: Props) {
  const { t } = useTranslation('unlock');
  const faultText = useFaultText();
  const bothFaults = (path: string) => ({
    kk: faultText(faults, `${path}.kk`),
    ru: faultText(faults, `${path}.ru`),
  });
  const postOfRole = usePostOfRole();
  return (
    <>
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
    </>
  );
}
