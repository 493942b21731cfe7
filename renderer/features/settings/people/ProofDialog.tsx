import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Stack } from '../../../ui/Layout.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { PassphraseField } from '../../../ui/TextField.tsx';

interface Props {
  title: string;
  lead?: string;
  confirm: string;
  onClose: () => void;
  /** Does the work with the passphrase; answers what went wrong. */
  onProven: (passphrase: string) => Promise<Problem | null>;
  children?: ReactNode;
}

/** Whoever changes the keys says their own passphrase once more: an open desk alone does not entitle to it. */
export function ProofDialog({ title, lead, confirm, onClose, onProven, children }: Props) {
  const { t } = useTranslation(['settings', 'ui']);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const prove = async () => {
    if (passphrase === '' || busy) return;
    setBusy(true);
    setProblem(await onProven(passphrase));
    setBusy(false);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={lead}
      onSubmit={() => void prove()}
      actions={
        <>
          <Button onClick={onClose}>{t('ui:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={busy || passphrase === ''}>
            {busy ? t('keys.working') : confirm}
          </Button>
        </>
      }
    >
      <Stack>
        <PassphraseField label={t('keys.current')} value={passphrase} onValueChange={setPassphrase} />
        {children}
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Dialog>
  );
}
