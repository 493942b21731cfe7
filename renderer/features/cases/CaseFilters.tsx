import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { colleagues } from '#shared/cases/people.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { matters } from '#shared/law/types.ts';
import { useAppDispatch, useAppSelector, useOffice, useToday } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { DateField } from '../../ui/DateField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { caseStatuses, narrowed, searched, type Filter } from './case-list-slice.ts';
import styles from './cases.module.css';

/** By what the list is narrowed. */
export function CaseFilters() {
  const { t } = useTranslation('case-list');
  const { matterName } = useLawTexts();
  const office = useOffice();
  const { cases } = office;
  const today = useToday();
  const { search, filter } = useAppSelector((state) => state.caseList);
  const dispatch = useAppDispatch();
  const known = useMemo(() => {
    const seen = new Set([...cases.values()].map(({ matter }) => matter));
    return matters.filter((matter) => seen.has(matter));
  }, [cases]);
  const language = useLanguage();
  // Whoever has left stays in the list while their cases are asked for.
  const present = colleagues(office);
  const asked = [...office.users.values()].filter(
    ({ id }) => id === filter.hands && !present.some((each) => each.id === id),
  );
  const people = [...present, ...asked].map(({ id, name }) => ({ value: id, label: name[language] }));
  const narrow = (part: Partial<Filter>) => dispatch(narrowed(part));
  const day = (part: 'from' | 'to') => (value: PlainDate | null) => narrow({ [part]: value });
  return (
    <div className={styles.filters}>
      <TextField
        label={t('search')}
        placeholder={t('searchHint')}
        value={search}
        onValueChange={(text) => dispatch(searched(text))}
      />
      <SelectField
        label={t('matter')}
        value={filter.matter}
        choices={[
          { value: 'all' as const, label: t('allMatters') },
          ...known.map((matter) => ({ value: matter, label: matterName(matter) })),
        ]}
        onValueChange={(matter) => narrow({ matter })}
      />
      <SelectField
        label={t('status')}
        value={filter.status}
        choices={caseStatuses.map((status) => ({ value: status, label: t(`statuses.${status}`) }))}
        onValueChange={(status) => narrow({ status })}
      />
      <SelectField<Filter['hands']>
        label={t('hands')}
        value={filter.hands}
        choices={[
          { value: 'all', label: t('handsOf.all') },
          { value: 'mine', label: t('handsOf.mine') },
          ...people,
        ]}
        onValueChange={(hands) => narrow({ hands })}
      />
      <DateField label={t('from')} value={filter.from} onValueChange={day('from')} today={today} />
      <DateField label={t('to')} value={filter.to} onValueChange={day('to')} today={today} />
    </div>
  );
}
