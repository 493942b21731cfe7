import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntryId } from '#shared/cases/directory/payloads.ts';
import { useCommand } from '../../app/hooks.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** A card that is no longer offered, and why; papers that name it stay as they are. */
export function CloseEntry({ entry, onClosed }: { entry: DirectoryEntryId; onClosed: () => void }) {
  const { t } = useTranslation('directories');
  const [reason, setReason] = useState<string | null>(null);
  const command = useCommand();
  if (reason === null)
    return (
      <Button look="quiet" onClick={() => setReason('')}>
        {t('close')}
      </Button>
    );
  return (
    <>
      <RefusalNotice command={command} />
      <TextField label={t('closeReason')} value={reason} onValueChange={setReason} />
      <Button
        look="danger"
        disabled={command.busy || reason.trim() === ''}
        onClick={() => void command.run({ do: 'closeDirectoryEntry', entry, reason }, onClosed)}
      >
        {t('close')}
      </Button>
    </>
  );
}
