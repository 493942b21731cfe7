import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#shared/cases/commands.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { useCommand } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
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
  const { t } = useTranslation(['law-tab', 'ui']);
  const run = useCommand();
  const [reason, setReason] = useState('');
  const rests = run.busy || command === null || reason.trim() === '';
  return (
    <Dialog
      open
      title={title}
      description={lead}
      width={width}
      onClose={onClose}
      onSubmit={() => !rests && void run.run(command(reason.trim()), () => done === 'close' && onClose())}
      actions={
        <>
          <Button onClick={onClose}>{t('ui:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={rests}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {command && <TextField label={t('reason')} value={reason} onValueChange={setReason} />}
      {run.refusal && !isLegalRefusal(run.refusal) && <ProblemNotice problem={run.refusal} />}
    </Dialog>
  );
}
