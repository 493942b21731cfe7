import { FolderSearch, Search } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { handsOf } from '#shared/cases/people.ts';
import { matters } from '#shared/law/types.ts';
import {
  useAppDispatch,
  useAppSelector,
  useCaseSearch,
  useDesk,
  useGo,
  useOffice,
  useToday,
} from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { caseStatuses, handsChoices, narrowed } from './case-list-slice.ts';
import { CaseTable } from './CaseTable.tsx';
import styles from './cases.module.css';
import { listCases } from './list-cases.ts';

/** Every case of the office, to be found by a word, a matter or a state. */
export function CasesScreen() {
  const { t } = useTranslation('case-list');
  const { matterName } = useLawTexts();
  const office = useOffice();
  const { cases } = office;
  const { running, user } = useDesk();
  const today = useToday();
  const filter = useAppSelector((state) => state.caseList);
  const dispatch = useAppDispatch();
  const go = useGo();
  const hands = useMemo(() => handsOf(office, user, today), [office, user, today]);
  const found = useCaseSearch(filter.search);
  const lines = useMemo(() => {
    if (found === undefined) return [];
    const among = found ? found.keys() : cases.values();
    const shown = [...among].filter(({ responsible }) => filter.hands === 'all' || hands.has(responsible));
    return listCases(shown, filter, { today, running, found });
  }, [cases, found, filter, hands, today, running]);
  const present = useMemo(() => {
    const known = new Set([...cases.values()].map(({ matter }) => matter));
    return matters.filter((matter) => known.has(matter));
  }, [cases]);
  const emptiness = cases.size === 0 ? t('none') : found === undefined ? t('preparing') : t('nothingFound');
  return (
    <Page
      title={t('title')}
      subtitle={t('found', { shown: lines.length, all: cases.size })}
      actions={
        <Button look="primary" onClick={() => go({ screen: 'register' })}>
          {t('register')}
        </Button>
      }
    >
      <Panel title={t('list')} padding="flush" aside={<Search className={styles.glass} aria-hidden="true" />}>
        <div className={styles.filters}>
          <TextField
            label={t('search')}
            placeholder={t('searchHint')}
            value={filter.search}
            onValueChange={(search) => dispatch(narrowed({ search }))}
          />
          <SelectField
            label={t('matter')}
            value={filter.matter}
            choices={[
              { value: 'all' as const, label: t('allMatters') },
              ...present.map((matter) => ({ value: matter, label: matterName(matter) })),
            ]}
            onValueChange={(matter) => dispatch(narrowed({ matter }))}
          />
          <SelectField
            label={t('status')}
            value={filter.status}
            choices={caseStatuses.map((status) => ({ value: status, label: t(`statuses.${status}`) }))}
            onValueChange={(status) => dispatch(narrowed({ status }))}
          />
          <SelectField
            label={t('hands')}
            value={filter.hands}
            choices={handsChoices.map((hands) => ({ value: hands, label: t(`handsOf.${hands}`) }))}
            onValueChange={(hands) => dispatch(narrowed({ hands }))}
          />
        </div>
        {lines.length === 0 ? (
          <EmptyState icon={FolderSearch} text={emptiness} />
        ) : (
          <CaseTable lines={lines} />
        )}
      </Panel>
    </Page>
  );
}
