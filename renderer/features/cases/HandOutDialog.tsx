import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { casesOf, colleagues } from '#shared/cases/people.ts';
import type { SubjectId, UserId } from '#shared/journal/ids.ts';
import { useCommand, useOffice } from '../../app/hooks.ts';
import { AskDialog } from '../../legal/AskDialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useLanguage } from '../../ui/use-language.ts';

interface Props {
  cases: readonly SubjectId[];
  onClose: () => void;
  onDone: () => void;
}

/** Many cases into one pair of hands, all of them or none; beside each name, how many it holds already. */
export function HandOutDialog({ cases, onClose, onDone }: Props) {
  const { t } = useTranslation(['case-list', 'settings']);
  const language = useLanguage();
  const office = useOffice();
  const command = useCommand();
  const toast = useToast();
  const [to, setTo] = useState<UserId | null>(null);
  const [reason, setReason] = useState(() => t('handOut.usualReason'));
  const [tried, setTried] = useState(false);
  // Counted when the journal changes, not at every key of the reason.
  const choices = useMemo(
    () =>
      colleagues(office).map(({ id, name }) => ({
        value: id,
        label: t('handOut.person', { name: name[language], cases: casesOf(office, id).length }),
      })),
    [office, language, t],
  );
  const moved = cases.filter((id) => office.cases.get(id)?.responsible !== to);
  const handOut = () => {
    setTried(true);
    if (to === null || reason.trim() === '') return;
    void command.run({ do: 'handOver', cases: moved, to, reason: reason.trim() }, () => {
      toast(t('handOut.done', { cases: moved.length }));
      onDone();
    });
  };
  return (
    <AskDialog
      title={t('handOut.title', { cases: cases.length })}
      lead={t('handOut.lead')}
      confirm={t('handOut.confirm')}
      isComplete
      command={command}
      onConfirm={handOut}
      onClose={onClose}
    >
      <SelectField
        label={t('settings:handOver.to')}
        value={to}
        choices={choices}
        onValueChange={setTo}
        error={tried && to === null ? t('handOut.nobody') : undefined}
      />
      <TextField
        label={t('settings:handOver.reason')}
        value={reason}
        onValueChange={setReason}
        error={tried && reason.trim() === '' ? t('handOut.reasonless') : undefined}
      />
    </AskDialog>
  );
}
