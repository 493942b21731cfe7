import { FolderX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import type { EventId, SubjectId } from '#shared/journal/ids.ts';
import { useCase, useDesk, useGo, useToday } from '../../app/hooks.ts';
import { ProblemList } from '../../legal/ProblemList.tsx';
import { TermCard } from '../../legal/TermCard.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { dateText } from '../../ui/date-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { Actions } from './Actions.tsx';
import styles from './case-page.module.css';
import { AppealText } from './AppealText.tsx';
import { Attachments } from './Attachments.tsx';
import { CaseDetails } from './CaseDetails.tsx';
import { Conflicts } from './Conflicts.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { Kin } from './Kin.tsx';
import { LinkedCases } from './links/LinkedCases.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { RecordNow } from './RecordNow.tsx';
import { RegionWords } from './RegionWords.tsx';
import { visibleProblems } from './visible-problems.ts';

interface Props {
  caseId: SubjectId;
  /** Names of facts, of which one is to be recorded at once; empty when somebody only looks. */
  record: readonly string[];
  /** The entry of a fact to be corrected at once. */
  correct: EventId | undefined;
  /** The act of this case, or the acts drawn up on it: the business of another feature. */
  actSection: (about: Case) => ReactNode;
}

/** One case: its terms and why, what stands against it, what happened, and what may be done next. */
export function CasePage({ caseId, record, correct, actSection }: Props) {
  const { t } = useTranslation('case-page');
  const { matterName } = useLawTexts();
  const go = useGo();
  const found = useCase(caseId);
  if (!found)
    return (
      <Page title={t('title')}>
        <EmptyState icon={FolderX} text={t('unknown')} />
      </Page>
    );
  const { matter, title, source } = found;
  const [first, ...others] = record;
  const number = source.number === undefined ? '' : ` · ${source.number}`;
  return (
    <Page
      title={title}
      subtitle={`${matterName(matter)}${number} · ${t('opened', { date: dateText(found.registered) })}`}
      actions={<Button onClick={() => go({ screen: 'cases' })}>{t('toCases')}</Button>}
    >
      {first !== undefined && <RecordNow about={found} facts={[first, ...others]} />}
      <div className={styles.columns}>
        <Stack>
          <Conflicts about={found} />
          <Kin about={found} />
          <RegionWords about={found} />
          <Terms about={found} />
          <Facts about={found} correct={correct} />
          <History about={found} />
        </Stack>
        <Stack>
          {actSection(found)}
          <Actions about={found} />
          <LinkedCases about={found} />
          <Attachments about={found} />
          <CaseDetails about={found} />
          <AppealText about={found} />
        </Stack>
      </div>
    </Page>
  );
}

const stateOrder = ['running', 'suspended', 'refused', 'closed', 'replaced'] as const;

function Terms({ about }: { about: Case }) {
  const { t } = useTranslation('case-page');
  const { answer } = useDesk();
  const today = useToday();
  const { terms, problems } = answer(about);
  const sorted = terms.toSorted(
    (a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) || compareText(a.due, b.due),
  );
  const visible = visibleProblems(about, problems);
  return (
    <>
      {visible.length > 0 && <ProblemList problems={visible} on={about.registered} />}
      <Panel title={t('terms.title')} padding="flush">
        {sorted.length === 0 ? (
          <p className={styles.none}>{t('terms.none')}</p>
        ) : (
          sorted.map((term) => (
            <TermCard
              key={`${term.spec} ${term.since} ${term.state}`}
              term={term}
              today={today}
              action={<PrintSheet about={about} term={term} />}
            />
          ))
        )}
      </Panel>
    </>
  );
}

/** Dates as text are in the order of time; a term without one comes last. */
function compareText(a = '~', b = '~'): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
