import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getAct, type ActId } from '#shared/acts/registry.ts';
import type { Case } from '#shared/cases/case.ts';
import { useCommand } from '../../app/hooks.ts';
import { TextField } from '../../ui/TextField.tsx';
import { AskDialog } from '../../legal/AskDialog.tsx';
import { ActPicker } from './ActPicker.tsx';
import { useBeginAct } from './use-begin-act.ts';

interface Props {
  /** The case the act grows from; null for one on the office's own initiative. */
  parent: Case | null;
  onClose: () => void;
}

/** Which act to draw up: every act of the registry, in its order. The act becomes a case of its own. */
export function NewActDialog({ parent, onClose }: Props) {
  const { t } = useTranslation('act-screens');
  const command = useCommand();
  const begin = useBeginAct(command);
  const [id, setId] = useState<ActId | null>(null);
  const [title, setTitle] = useState(parent?.title ?? '');

  const open = () => {
    if (id !== null) begin({ act: getAct(id), title: title.trim(), parent });
  };
  return (
    <AskDialog
      title={t('new.title')}
      lead={t('new.lead')}
      confirm={t('new.open')}
      isComplete={id !== null && title.trim() !== ''}
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
    </AskDialog>
  );
}
