import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUser, type CommandRun } from '../../app/hooks.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface Props {
  title: string;
  lead?: string;
  confirm: string;
  /** `blocked` until everything it needs is given. */
  state: 'ready' | 'blocked' | 'busy';
  width?: 'narrow' | 'wide';
  command: CommandRun;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** One step of an act's way: what is asked, why it may be refused, and the one button that does it. */
export function ActDialog(props: Props) {
  const { title, lead, confirm, state, width = 'narrow', command, onConfirm, onClose, children } = props;
  const { t } = useTranslation('ui');
  const { role } = useUser();
  const rests = state !== 'ready' || command.busy;
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
      {command.refusal && (
        <RefusalNotice
          refusal={command.refusal}
          role={role}
          busy={command.busy}
          onOverride={(reason) => void command.override(reason)}
        />
      )}
    </Dialog>
  );
}
