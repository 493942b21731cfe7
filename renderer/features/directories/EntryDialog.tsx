import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry } from '#shared/cases/directory/directory.ts';
import { useCommand, useOffice } from '../../app/hooks.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { BilingualField } from '../../ui/BilingualField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { ContactFields } from './ContactFields.tsx';
import { CloseEntry } from './CloseEntry.tsx';
import { fromForm, toForm } from './entry-form.ts';

interface Props {
  given: DirectoryEntry;
  onClose: () => void;
}

/** One card of a directory in both languages. */
export function EntryDialog({ given, onClose }: Props) {
  const { t } = useTranslation(['directories', 'ui']);
  const { directory } = useOffice();
  const [form, setForm] = useState(toForm(given));
  const [isFaulty, setFaulty] = useState(false);
  const command = useCommand();
  const isKnown = directory.has(given.entry);
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const save = () => {
    const entry = fromForm(given, form);
    setFaulty(entry === null);
    if (entry) void command.run({ do: 'setDirectoryEntries', entries: [entry] }, onClose);
  };
  const missing = isFaulty ? t('fault.name') : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={t(isKnown ? 'change' : 'add')}
      onSubmit={save}
      actions={
        <>
          {isKnown && <CloseEntry entry={given.entry} onClosed={onClose} />}
          <Button onClick={onClose}>{t('ui:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={command.busy}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Stack>
        <BilingualField
          label={t(given.kind === 'body' ? 'field.name' : 'staff.name')}
          value={form.name}
          onValueChange={(name) => change({ name })}
          errors={{ kk: missing }}
        />
        <BilingualField
          label={t(given.kind === 'body' ? 'field.headPost' : 'field.post')}
          value={form.post}
          onValueChange={(post) => change({ post })}
          optional
        />
        {given.kind === 'body' && (
          <BilingualField
            label={t('field.head')}
            value={form.head}
            onValueChange={(head) => change({ head })}
            optional
          />
        )}
        <BilingualField
          label={t('field.addressing')}
          hint={t('addressingHint')}
          value={form.addressing}
          onValueChange={(addressing) => change({ addressing })}
          optional
        />
        <ContactFields form={form} onChange={change} />
        <RefusalNotice command={command} />
      </Stack>
    </Dialog>
  );
}
