import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { useDropDraft, useGo } from '../../app/hooks.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { DeskPaper } from './desk-paper.ts';
import type { OpenDraft } from './use-draft.ts';

interface Props {
  paper: Pick<DeskPaper, 'case' | 'commands' | 'place'>;
  draft: OpenDraft;
}

/** Lets go of the draft on the desk, with whatever is typed and not saved; its journal keeps what was saved. */
export function DropDraft({ paper: { case: given, commands, place }, draft }: Props) {
  const { t } = useTranslation('act-screens');
  const go = useGo();
  const { dropDraft, busy, refusal } = useDropDraft();
  const drop = async () => {
    const { fields } = draft;
    // What is typed would be saved when the desk is left, and with it the draft would be there again.
    draft.takeSaved();
    const refused = await dropDraft({
      drop: commands.drop,
      restore: commands.draft(fields),
      onDropped: () => go({ screen: 'case', caseId: given.id }),
      onRestored: () => go(place),
    });
    if (refused) draft.change(fields);
  };
  return (
    <>
      {refusal && !isLegalRefusal(refusal) && <ProblemNotice problem={refusal} />}
      <IconButton label={t('screen.drop')} icon={Trash2} disabled={busy} onClick={() => void drop()} />
    </>
  );
}
