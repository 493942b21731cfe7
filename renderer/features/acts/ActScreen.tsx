import { FileQuestion } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActDefinition } from '#shared/acts/act.ts';
import type { LetterDefinition } from '#shared/acts/letter.ts';
import { findLetter } from '#shared/acts/letters/registry.ts';
import type { Case, Letter } from '#shared/cases/case.ts';
import type { LetterId } from '#shared/cases/payloads.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import { useCase } from '../../app/hooks.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState } from '../../ui/Panel.tsx';
import { actOfCase, actsFor } from './act-case.ts';
import { ChooseAct } from './ChooseAct.tsx';
import { actPaper, letterPaper } from './desk-paper.ts';
import { BackToCase, PaperDesk } from './PaperDesk.tsx';

/** The act of one case. */
export function ActScreen({ caseId }: { caseId: SubjectId }) {
  const given = useCase(caseId);
  const act = given && actOfCase(given);
  return given && act ? <ActOfCase key={given.id} given={given} act={act} /> : <NoPaper given={given} />;
}

/** One letter of a case. */
export function LetterScreen({ caseId, letterId }: { caseId: SubjectId; letterId: LetterId }) {
  const given = useCase(caseId);
  const letter = given?.letters.find(({ id }) => id === letterId);
  const definition = letter && findLetter(letter.kind);
  return given && letter && definition ? (
    <LetterOfCase key={letterId} {...{ given, letter, definition }} />
  ) : (
    <NoPaper given={given} />
  );
}

function ActOfCase({ given, act }: { given: Case; act: ActDefinition }) {
  return <PaperDesk paper={useMemo(() => actPaper(given, act), [given, act])} />;
}

interface LetterProps {
  given: Case;
  letter: Letter;
  definition: LetterDefinition;
}

function LetterOfCase({ given, letter, definition }: LetterProps) {
  const paper = useMemo(() => letterPaper(given, letter, definition), [given, letter, definition]);
  return <PaperDesk paper={paper} />;
}

function NoPaper({ given }: { given: Case | undefined }) {
  const { t } = useTranslation('act-screens');
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
