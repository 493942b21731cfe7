import { FilePen } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { unfinishedPapers } from '#shared/cases/today/unfinished-papers.ts';
import { useDesk, useKeptDrafts, useOffice } from '../../../app/hooks.ts';
import { Stack } from '../../../ui/Layout.tsx';
import { EmptyState, Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { KeptLine } from './KeptLine.tsx';
import { PaperLine } from './PaperLine.tsx';
import styles from './drafts.module.css';

/** Everything begun and not finished, in one place: one's own half-typed forms, and the drafts of the office without a number. */
export function DraftsTab() {
  const { t } = useTranslation('drafts');
  const { user } = useDesk();
  const office = useOffice();
  const { drafts, problem, discard } = useKeptDrafts();
  const papers = useMemo(() => unfinishedPapers(office, user), [office, user]);
  if (drafts?.length === 0 && papers.length === 0)
    return (
      <Panel title={t('title')}>
        <EmptyState icon={FilePen} text={t('none')} />
      </Panel>
    );
  return (
    <Stack>
      {problem && <ProblemNotice problem={problem} />}
      {drafts !== undefined && drafts.length > 0 && (
        <Panel title={t('forms')}>
          <p className={styles.quiet}>{t('formsLead')}</p>
          <ul>
            {drafts.map((draft) => (
              <KeptLine key={JSON.stringify(draft)} draft={draft} onDiscard={() => discard(draft)} />
            ))}
          </ul>
        </Panel>
      )}
      {papers.length > 0 && (
        <Panel title={t('papers')}>
          <p className={styles.quiet}>{t('papersLead')}</p>
          <ul>
            {papers.map((paper) => (
              <PaperLine key={`${paper.case.id} ${paper.letter?.id ?? ''}`} paper={paper} />
            ))}
          </ul>
        </Panel>
      )}
    </Stack>
  );
}
