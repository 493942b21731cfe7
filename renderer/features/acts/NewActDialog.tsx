import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyDraft } from '#shared/acts/draft.ts';
import { getAct, type ActId } from '#shared/acts/registry.ts';
import type { Case } from '#shared/cases/case.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import { useCommand, useGo } from '../../app/hooks.ts';
import { TextField } from '../../ui/TextField.tsx';
import { actsFor } from './act-case.ts';
import { ActDialog } from './ActDialog.tsx';
import { ActPicker } from './ActPicker.tsx';

interface Props {
  /** The case the act grows from; null for one on the office's own initiative. */
  parent: Case | null;
  onClose: () => void;
}

/** Which act to draw up: every act of the registry, in its order. The act becomes a case of its own. */
export function NewActDialog({ parent, onClose }: Props) {
  const { t } = useTranslation('act-screens');
  const go = useGo();
  const command = useCommand();
  const [id, setId] = useState<ActId | null>(null);
  const [title, setTitle] = useState(parent?.title ?? '');

  const open = () => {
    if (id === null) return;
    const act = getAct(id);
    const opening = {
      case: SubjectId.parse(crypto.randomUUID()),
      matter: act.matter,
      title: title.trim(),
      parties: parent?.parties ?? {},
      source: parent?.source ?? { kind: 'own-initiative' as const },
      ...(parent && { parent: parent.id }),
      facts: [],
    };
    const toAct = () => go({ screen: 'act', caseId: opening.case });
    const draft = { do: 'draftAct' as const, case: opening.case, act: id, fields: emptyDraft(act) };
    void command.run({ do: 'openCase', ...opening }, () => {
      // Where a matter has several acts, the case must say which one it is about.
      if (actsFor(act.matter).length === 1) toAct();
      else void command.run(draft, toAct);
    });
  };
  return (
    <ActDialog
      title={t('new.title')}
      lead={t('new.lead')}
      confirm={t('new.open')}
      state={id === null || title.trim() === '' ? 'blocked' : 'ready'}
      width="wide"
      {...{ command, onClose }}
      onConfirm={open}
    >
      <TextField
        label={t('new.caseTitle')}
        hint={t('new.caseTitleHint')}
        value={title}
        onValueChange={setTitle}
        maxLength={1000}
      />
      <ActPicker id={id} onChoose={setId} />
    </ActDialog>
  );
}
