import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextBlock } from '#shared/cases/paper/office-paper.ts';
import { TextBlockId } from '#shared/cases/paper/payloads.ts';
import { useCommand } from '../../app/hooks.ts';
import { BilingualField } from '../../ui/BilingualField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { TextVersions } from './TextVersions.tsx';
import { AskDialog } from '../../legal/AskDialog.tsx';

/** A text of the office, new or as it stands; each saving is a version of its own in the journal. */
export function TextDialog({ kept, onClose }: { kept?: TextBlock; onClose: () => void }) {
  const { t } = useTranslation('paper');
  const command = useCommand();
  const toast = useToast();
  const [block] = useState(() => kept?.block ?? TextBlockId.parse(crypto.randomUUID()));
  const [name, setName] = useState(kept?.name ?? '');
  const [text, setText] = useState(kept?.text ?? { kk: '', ru: '' });
  const save = () =>
    void command.run({ do: 'keepText', block, name: name.trim(), text }, () => {
      toast(t('texts.saved'));
      onClose();
    });
  return (
    <AskDialog
      title={kept ? t('texts.edit', { name: kept.name }) : t('texts.add')}
      confirm={t('texts.save')}
      width="wide"
      isComplete={[name, text.kk, text.ru].every((each) => each.trim() !== '')}
      {...{ command, onClose }}
      onConfirm={save}
    >
      <TextField label={t('texts.name')} value={name} onValueChange={setName} maxLength={200} />
      <BilingualField label={t('texts.text')} value={text} onValueChange={setText} rows={6} />
      {kept && <TextVersions kept={kept} onTake={setText} />}
    </AskDialog>
  );
}
