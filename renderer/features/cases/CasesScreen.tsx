import { FolderSearch } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { handsOf } from '#shared/cases/people.ts';
import type { UserId } from '#shared/journal/ids.ts';
import {
  useAppDispatch,
  useAppSelector,
  useCaseSearch,
  useDesk,
  useGo,
  useOffice,
  useToday,
} from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { narrowed } from './case-list-slice.ts';
import { CaseFilters } from './CaseFilters.tsx';
import { CaseTable } from './CaseTable.tsx';
import { listCases, type CaseLine } from './list-cases.ts';
import { ListBar } from './ListBar.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useKeptList } from './use-kept-list.ts';
import { useSelection } from './use-selection.ts';

/** Every case of the office, to be found, narrowed, shown as one likes, and handed out. @param hands whose, when asked for */
export function CasesScreen({ hands }: { hands: UserId | undefined }) {
  const { t } = useTranslation('case-list');
  const { cases } = useOffice();
  const dispatch = useAppDispatch();
  const go = useGo();
  useKeptList();
  const { isRead } = useAppSelector((state) => state.caseList);
  useEffect(() => {
    if (isRead && hands !== undefined) dispatch(narrowed({ hands }));
  }, [isRead, hands, dispatch]);
  const { lines, isPreparing } = useLines();
  const selection = useSelection(useMemo(() => lines.map((line) => line.case.id), [lines]));
  const emptiness = cases.size === 0 ? t('none') : isPreparing ? t('preparing') : t('nothingFound');
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
      <Panel title={t('list')} padding="flush" aside={<ListBar />}>
        <CaseFilters />
        <SelectionBar selection={selection} />
        {lines.length === 0 ? (
          <EmptyState icon={FolderSearch} text={emptiness} />
        ) : (
          <CaseTable lines={lines} selection={selection} />
        )}
      </Panel>
    </Page>
  );
}

/** The cases that the search and the filters leave. */
function useLines(): { lines: readonly CaseLine[]; isPreparing: boolean } {
  const office = useOffice();
  const { running, user } = useDesk();
  const today = useToday();
  const { search, filter } = useAppSelector((state) => state.caseList);
  const found = useCaseSearch(search);
  const held = useMemo(() => {
    if (filter.hands === 'all') return null;
    return filter.hands === 'mine' ? handsOf(office, user, today) : new Set([filter.hands]);
  }, [office, filter.hands, user, today]);
  const { cases } = office;
  const lines = useMemo(() => {
    if (found === undefined) return [];
    return listCases({ cases, today, running }, { ...filter, held, found });
  }, [cases, found, filter, held, today, running]);
  return { lines, isPreparing: found === undefined };
}
