import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { useGo } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { savedDraft } from './act-case.ts';
import type { DeskPaper } from './desk-paper.ts';
import { IssuedPaper } from './IssuedPaper.tsx';
import { OpenDraftDesk } from './OpenDraftDesk.tsx';
import { useActTexts } from './use-act-texts.ts';

/** One paper: its draft while it is being written, its originals and its way once it has a number. */
export function PaperDesk({ paper }: { paper: DeskPaper }) {
  const { name } = useActTexts(paper.definition);
  const saved = savedDraft(paper.definition, paper.trail);
  const back = <BackToCase given={paper.case} />;
  if (!saved.ok)
    return (
      <Page title={paper.case.title} subtitle={name} actions={back}>
        <ProblemNotice problem={saved.problem} />
      </Page>
    );
  return paper.trail.issued ? (
    <IssuedPaper paper={paper} fields={saved.value} back={back} />
  ) : (
    <OpenDraftDesk paper={paper} saved={saved.value} back={back} />
  );
}

/** The way out of a paper, and of a screen that has none to show. */
export function BackToCase({ given }: { given: Case }) {
  const { t } = useTranslation('act-screens');
  const go = useGo();
  return (
    <Button look="quiet" icon={ArrowLeft} onClick={() => go({ screen: 'case', caseId: given.id })}>
      {t('screen.backToCase')}
    </Button>
  );
}
