import { CircleX } from 'lucide-react';
import { useState } from 'react';
import type { Command } from '#shared/cases/commands.ts';
import { useCommand } from '../app/hooks.ts';
import { IconButton } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AskDialog } from './AskDialog.tsx';

interface Props {
  /** What is taken out, as the person knows it. */
  name: string;
  texts: Readonly<Record<'label' | 'title' | 'reason' | 'hint' | 'confirm', string>>;
  commandFor: (reason: string) => Command;
}

/** Takes something out with a reason; the journal keeps what was there and who took it out. */
export function WithdrawButton({ name, texts, commandFor }: Props) {
  const command = useCommand();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => {
    setOpen(false);
    setReason('');
    command.reset();
  };
  return (
    <>
      <IconButton label={texts.label} icon={CircleX} onClick={() => setOpen(true)} />
      {open && (
        <AskDialog
          title={texts.title}
          lead={name}
          confirm={texts.confirm}
          isComplete={reason.trim() !== ''}
          command={command}
          onConfirm={() => void command.run(commandFor(reason.trim()), close)}
          onClose={close}
        >
          <TextField
            label={texts.reason}
            hint={texts.hint}
            value={reason}
            onValueChange={setReason}
            maxLength={300}
          />
        </AskDialog>
      )}
    </>
  );
}
