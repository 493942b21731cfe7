import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispatch } from '#shared/cases/case.ts';
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

type Channel = Dispatch['channel'];
const channels: readonly Channel[] = ['courier', 'post', 'electronic', 'in-person'];

/** How, when and under which number the paper left the office. */
export function DispatchDialog({ paper, onClose }: { paper: DeskPaper; onClose: () => void }) {
  const { t } = useTranslation('act-screens');
  const today = useToday();
  const toast = useToast();
  const command = useCommand();
  const [channel, setChannel] = useState<Channel>('courier');
  const [on, setOn] = useState<PlainDate | null>(today);
  const [number, setNumber] = useState('');

  const dispatch = () => {
    if (on === null) return;
    const typed = number.trim();
    const sent = { on, channel, ...(typed !== '' && { number: typed }) };
    void command.run(paper.commands.dispatch(sent), () => {
      toast(t('dispatch.done'));
      onClose();
    });
  };
  return (
    <AskDialog
      title={t('dispatch.title')}
      confirm={t('dispatch.confirm')}
      isComplete={on !== null}
      {...{ command, onClose }}
      onConfirm={dispatch}
    >
      <SelectField
        label={t('dispatch.channel')}
        value={channel}
        choices={channels.map((value) => ({ value, label: capitalised(t(`channel.${value}`)) }))}
        onValueChange={setChannel}
      />
      <Columns>
        <DateField label={t('dispatch.date')} value={on} onValueChange={setOn} today={today} />
        <TextField
          label={t('dispatch.number')}
          hint={t('dispatch.numberHint')}
          optional
          value={number}
          onValueChange={setNumber}
        />
      </Columns>
    </AskDialog>
  );
}
