import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#shared/cases/commands.ts';
import { useCommand } from '../../app/hooks.ts';
import { AskDialog } from '../../legal/AskDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface Props {
  title: string;
  lead?: string;
  confirm: string;
  width?: 'narrow' | 'wide';
  /** What is recorded for the reason typed; null as long as there is nothing to record. */
  command: ((reason: string) => Command) | null;
  children?: ReactNode;
  /** `stay`: what was recorded opens the next step in the same place. */
  done?: 'close' | 'stay';
  onClose: () => void;
}

/** A decision about the law: what it is, and why. Nothing is recorded without a reason. */
export function ReasonDialog({
  title,
  lead,
  confirm,
  width = 'narrow',
  command,
  children,
  done = 'close',
  onClose,
}: Props) {
  const { t } = useTranslation('law-tab');
  const run = useCommand();
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      {...{ title, confirm, width, onClose }}
      {...(lead !== undefined && { lead })}
      isComplete={command !== null && reason.trim() !== ''}
      command={run}
      onConfirm={() => {
        if (command) void run.run(command(reason.trim()), () => done === 'close' && onClose());
      }}
    >
      {children}
      {command && <TextField label={t('reason')} value={reason} onValueChange={setReason} />}
    </AskDialog>
  );
}
