import { useTranslation } from 'react-i18next';
import { FileButton } from '../../ui/FileButton.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { AddTextDialog } from './AddTextDialog.tsx';
import { acceptedFiles } from './intake/file-text.ts';
import { useAddText } from './use-add-text.ts';

/** Brings an official text from a file; what was understood of it is shown before it is kept. */
export function AddText() {
  const { t } = useTranslation('library');
  const toast = useToast();
  const { choose, keep, leave, reading, read, problem, busy } = useAddText();
  return (
    <Stack gap="tight">
      {reading === null ? (
        <FileButton label={t('add.choose')} accept={acceptedFiles} onFile={(file) => void choose(file)} />
      ) : (
        <span role="status">{t('add.reading', { file: reading })}</span>
      )}
      {problem && !read && <ProblemNotice problem={problem} />}
      {read && (
        <AddTextDialog
          key={read.name}
          {...{ read, problem, busy }}
          onClose={leave}
          onKeep={(words) => void keep(words, () => toast(t('add.done', { title: words.title })))}
        />
      )}
    </Stack>
  );
}
