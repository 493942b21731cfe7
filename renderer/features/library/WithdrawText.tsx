import { CircleX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryText } from '#shared/cases/library/library-text.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { useCommand } from '../../app/hooks.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Takes a text out of the library with a reason; the journal keeps it and who took it out. */
export function WithdrawText({ text: { event, title } }: { text: LibraryText }) {
  const { t } = useTranslation(['library', 'ui']);
  const { run, refusal } = useCommand();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => {
    setOpen(false);
    setReason('');
  };
  const withdraw = () => run({ do: 'withdrawLibraryText', text: event, reason: reason.trim() }, close);
  return (
    <>
      <IconButton label={t('withdraw.named', { title })} icon={CircleX} onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        title={t('withdraw.title')}
        description={title}
        onClose={close}
        onSubmit={() => void withdraw()}
        actions={
          <>
            <Button onClick={close}>{t('ui:action.cancel')}</Button>
            <Button look="primary" type="submit" disabled={reason.trim() === ''}>
              {t('withdraw.confirm')}
            </Button>
          </>
        }
      >
        <TextField
          label={t('withdraw.reason')}
          hint={t('withdraw.hint')}
          value={reason}
          onValueChange={setReason}
          maxLength={300}
        />
        {refusal && !isLegalRefusal(refusal) && <ProblemNotice problem={refusal} />}
      </Dialog>
    </>
  );
}
