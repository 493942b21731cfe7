import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { returnReasons, type ReturnReason } from '#shared/cases/service/payloads.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { capitalised } from '#shared/kernel/capitalised.ts';
import { useCommand, useToday } from '../../app/hooks.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { AskDialog } from '../../legal/AskDialog.tsx';
import type { DeskPaper } from './desk-paper.ts';

/** The paper came back undelivered: when and why. It is to be sent again; nobody's term has begun. */
export function ReturnDialog({ paper, onClose }: { paper: DeskPaper; onClose: () => void }) {
  const { t } = useTranslation('act-screens');
  const today = useToday();
  const toast = useToast();
  const command = useCommand();
  const [on, setOn] = useState<PlainDate | null>(today);
  const [reason, setReason] = useState<ReturnReason>('absent');
  const [typed, setTyped] = useState('');
  const record = () => {
    if (on === null) return;
    const note = typed.trim();
    const returned = {
      case: paper.case.id,
      paper: paper.printedAs,
      on,
      reason,
      ...(note !== '' && { note }),
    };
    void command.run({ do: 'recordReturn', ...returned }, () => {
      toast(t('return.done'));
      onClose();
    });
  };
  return (
    <AskDialog
      title={t('return.title')}
      lead={t('return.lead')}
      confirm={t('return.confirm')}
      isComplete={on !== null}
      {...{ command, onClose }}
      onConfirm={record}
    >
      <Columns>
        <DateField label={t('return.date')} value={on} onValueChange={setOn} today={today} />
        <SelectField
          label={t('return.reason')}
          value={reason}
          choices={returnReasons.map((value) => ({ value, label: capitalised(t(`returnReason.${value}`)) }))}
          onValueChange={setReason}
        />
      </Columns>
      <TextField label={t('return.note')} optional maxLength={500} value={typed} onValueChange={setTyped} />
    </AskDialog>
  );
}
