import { ArrowLeft, FileQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ActDefinition } from '#shared/acts/act.ts';
import type { Case } from '#shared/cases/case.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import { useCase, useGo } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { EmptyState } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { actOfCase, actsFor, savedDraft } from './act-case.ts';
import { ChooseAct } from './ChooseAct.tsx';
import { IssuedAct } from './IssuedAct.tsx';
import { OpenDraftDesk } from './OpenDraftDesk.tsx';
import { useActTexts } from './use-act-texts.ts';

/** The act of one case: its draft while it is being written, its papers and its way once it has a number. */
export function ActScreen({ caseId }: { caseId: SubjectId }) {
  const { t } = useTranslation('act-screens');
  const given = useCase(caseId);
  const act = given && actOfCase(given);
  if (given && act) return <ActOfCase key={given.id} given={given} act={act} />;
  return (
    <Page title={t('section.title')} actions={given && <BackToCase given={given} />}>
      {given && given.draft === undefined && actsFor(given.matter).length > 0 ? (
        <ChooseAct about={given} among={actsFor(given.matter)} />
      ) : (
        <EmptyState icon={FileQuestion} text={given ? t('screen.noAct') : t('screen.unknownCase')} />
      )}
    </Page>
  );
}

function ActOfCase({ given, act }: { given: Case; act: ActDefinition }) {
  const { name } = useActTexts(act);
  const saved = savedDraft(act, given);
  if (!saved.ok)
    return (
      <Page title={given.title} subtitle={name} actions={<BackToCase given={given} />}>
        <ProblemNotice problem={saved.problem} />
      </Page>
    );
  const back = <BackToCase given={given} />;
  return given.issued ? (
    <IssuedAct given={given} act={act} fields={saved.value} back={back} />
  ) : (
    <OpenDraftDesk given={given} act={act} saved={saved.value} back={back} />
  );
}

function BackToCase({ given }: { given: Case }) {
  const { t } = useTranslation('act-screens');
  const go = useGo();
  return (
    <Button look="quiet" icon={ArrowLeft} onClick={() => go({ screen: 'case', caseId: given.id })}>
      {t('screen.backToCase')}
    </Button>
  );
}
