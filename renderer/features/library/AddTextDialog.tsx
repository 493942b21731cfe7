import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTextAdded } from '#shared/cases/library/payloads.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useLawInForce } from '../../legal/law-context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { AddTextFields } from './AddTextFields.tsx';
import { entryOf, wordsOfEntry } from './text-entry.ts';
import type { ReadFile } from './use-add-text.ts';
import { WhatWasRead } from './WhatWasRead.tsx';

interface Props {
  read: ReadFile;
  problem: Problem | null;
  busy: boolean;
  onClose: () => void;
  onKeep: (words: Omit<LibraryTextAdded, 'content' | 'name'>) => void;
}

/** What the desk has understood of a file, and what a person says of it. */
export function AddTextDialog({ read, problem, busy, onClose, onKeep }: Props) {
  const { t } = useTranslation(['library', 'ui']);
  const { tables } = useLawInForce();
  const [entry, setEntry] = useState(() => entryOf(read.law, tables));
  const words = wordsOfEntry(entry);
  return (
    <Dialog
      open
      title={t('add.title')}
      description={read.name}
      width="wide"
      onClose={onClose}
      onSubmit={() => words && !busy && onKeep(words)}
      actions={
        <>
          <Button onClick={onClose}>{t('ui:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!words || busy}>
            {t('add.confirm')}
          </Button>
        </>
      }
    >
      <Stack>
        <AddTextFields entry={entry} onChange={(part) => setEntry((before) => ({ ...before, ...part }))} />
        <WhatWasRead read={read} />
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Dialog>
  );
}
