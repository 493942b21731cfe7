import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandRun } from '../app/hooks.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface Props {
  title: string;
  lead?: string;
  confirm: string;
  width?: 'narrow' | 'wide';
  isComplete: boolean;
  command: CommandRun;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A few questions and one button; why it was refused stands under them, and nothing typed is lost. */
export function AskDialog(props: Props) {
  const { title, lead, confirm, width = 'narrow', isComplete, command, onConfirm, onClose, children } = props;
  const { t } = useTranslation('ui');
  const rests = !isComplete || command.busy;
  return (
    <Dialog
      open
      title={title}
      description={lead}
      width={width}
      onClose={onClose}
      onSubmit={() => !rests && onConfirm()}
      actions={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={rests}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      <RefusalNotice command={command} />
    </Dialog>
  );
}
