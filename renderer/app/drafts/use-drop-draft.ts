import { useTranslation } from 'react-i18next';
import type { CaseRefusal, Command } from '#shared/cases/commands.ts';
import { useToast } from '../../ui/Toasts.tsx';
import { useCommand, type CommandRun } from '../use-command.ts';

interface Dropping {
  readonly drop: Command;
  /** Writes the same text down again. */
  readonly restore: Command;
  readonly onDropped?: () => void;
  readonly onRestored: () => void;
}

/** Lets go of a draft that is in the journal; as long as the desk is open it can be brought back. */
export function useDropDraft(): Pick<CommandRun, 'busy' | 'refusal'> & {
  /** Answers why the draft stays; null when it is gone. */
  readonly dropDraft: (dropping: Dropping) => Promise<CaseRefusal | null>;
} {
  const { t } = useTranslation('drafts');
  const toast = useToast();
  const { run, busy, refusal } = useCommand();
  return {
    busy,
    refusal,
    dropDraft: ({ drop, restore, onDropped, onRestored }) =>
      run(drop, () => {
        toast(t('dropped'), () => void run(restore, onRestored));
        onDropped?.();
      }),
  };
}
