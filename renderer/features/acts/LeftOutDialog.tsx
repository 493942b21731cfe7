import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActFields } from '#shared/acts/field.ts';
import { reviewAct } from '#shared/acts/review-act.ts';
import { paperFrame } from '#shared/cases/paper-frame.ts';
import { ActDrafted } from '#shared/cases/payloads.ts';
import { equalJson } from '#shared/journal/canonical-json.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { useCommand, useOffice, useUser } from '../../app/hooks.ts';
import { AskDialog } from '../../legal/AskDialog.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { savedDraft } from './act-case.ts';
import type { DeskPaper } from './desk-paper.ts';
import { Papers } from './Papers.tsx';
import { useSourceName } from './use-act-texts.ts';

interface Props {
  paper: DeskPaper;
  /** The event that saved the text. */
  event: JournalEvent;
  onClose: () => void;
}

/** A text that is not in the issued paper, as it would have been printed, and in which fields it differs. */
export function LeftOutDialog({ paper, event, onClose }: Props) {
  const { t } = useTranslation('act-screens');
  const command = useCommand();
  const text = ActDrafted.pick({ fields: true }).safeParse(event.payload).data;
  const draft = text && { fields: text.fields, author: event.author };
  const written = savedDraft(paper.definition, draft ? { draft } : {});
  const read = () =>
    void command.run({ do: 'readLeftOut', case: paper.case.id, draft: event.id }, () => onClose());
  return (
    <AskDialog
      title={t('leftOut.title')}
      lead={t('leftOut.lead')}
      confirm={t('leftOut.read')}
      width="wide"
      isComplete
      {...{ command, onClose }}
      onConfirm={read}
    >
      {written.ok ? (
        <LeftOutPaper {...{ paper, event }} fields={written.value} />
      ) : (
        <ProblemNotice problem={written.problem} />
      )}
    </AskDialog>
  );
}

function LeftOutPaper({ paper, event, fields }: Omit<Props, 'onClose'> & { fields: ActFields }) {
  const { t } = useTranslation('act-screens');
  const { definition, trail } = paper;
  const sourceName = useSourceName(definition);
  const state = useOffice();
  const user = useUser();
  const { papers } = useMemo(
    () => reviewAct(definition, fields, paperFrame({ trail: { draft: event } }, state, user)),
    [definition, fields, event, state, user],
  );
  const issued = savedDraft(definition, trail);
  const differing = definition.fields.filter(
    ({ id }) => issued.ok && !equalJson(issued.value[id] ?? null, fields[id] ?? null),
  );
  return (
    <Stack>
      <p>{t('leftOut.differs', { fields: differing.map(({ id }) => sourceName(id)).join('; ') })}</p>
      <Papers papers={papers} />
    </Stack>
  );
}
