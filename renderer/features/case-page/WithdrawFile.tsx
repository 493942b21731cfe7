import { CircleX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '#shared/cases/case.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import { useCommand } from '../../app/hooks.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Takes a file out of the case with a reason; the journal keeps what was there and who took it out. */
export function WithdrawFile({ about, given: { name, event } }: { about: SubjectId; given: Attachment }) {
  const { t } = useTranslation(['case-page', 'ui']);
  const { run, refusal } = useCommand();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => {
    setOpen(false);
    setReason('');
  };
  const withdraw = () =>
    run({ do: 'withdrawAttachment', case: about, attachment: event, reason: reason.trim() }, close);
  return (
    <>
      <IconButton label={t('files.withdraw', { file: name })} icon={CircleX} onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        title={t('files.withdrawTitle')}
        description={name}
        onClose={close}
        onSubmit={() => void withdraw()}
        actions={
          <>
            <Button onClick={close}>{t('ui:action.cancel')}</Button>
            <Button look="primary" type="submit" disabled={reason.trim() === ''}>
              {t('files.withdrawConfirm')}
            </Button>
          </>
        }
      >
        <TextField
          label={t('files.withdrawReason')}
          hint={t('files.withdrawHint')}
          value={reason}
          onValueChange={setReason}
          maxLength={300}
        />
        {refusal && !isLegalRefusal(refusal) && <ProblemNotice problem={refusal} />}
      </Dialog>
    </>
  );
}
