import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { useCommand, useToday } from '../../app/hooks.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { AskDialog } from '../../legal/AskDialog.tsx';

const readBlankNumber = (typed: string): number | undefined =>
  /^\d{1,10}$/.test(typed.trim()) && Number(typed) > 0 ? Number(typed) : undefined;

/** A pack from the printing house: its series, its first and its last number. */
export function ReceiveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('paper');
  const today = useToday();
  const command = useCommand();
  const toast = useToast();
  const [series, setSeries] = useState('');
  const [ends, setEnds] = useState({ from: '', to: '' });
  const [on, setOn] = useState<PlainDate | null>(today);
  const from = readBlankNumber(ends.from);
  const to = readBlankNumber(ends.to);
  const isComplete = from !== undefined && to !== undefined && from <= to && on !== null;
  const receive = () => {
    if (from === undefined || to === undefined || on === null) return;
    const done = () => {
      toast(t('blanks.received'));
      onClose();
    };
    void command.run({ do: 'receiveBlanks', series: series.trim(), from, to, on }, done);
  };
  return (
    <AskDialog
      title={t('blanks.receive')}
      confirm={t('blanks.save')}
      {...{ isComplete, command, onClose }}
      onConfirm={receive}
    >
      <Columns>
        <TextField
          label={t('blanks.series')}
          optional
          value={series}
          onValueChange={setSeries}
          maxLength={10}
        />
        <DateField label={t('blanks.on')} value={on} onValueChange={setOn} today={today} />
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            label={t(`blanks.${end}`)}
            value={ends[end]}
            onValueChange={(typed) => setEnds((before) => ({ ...before, [end]: typed }))}
            error={
              ends[end] !== '' && readBlankNumber(ends[end]) === undefined
                ? t('blanks.numberInvalid')
                : undefined
            }
          />
        ))}
      </Columns>
    </AskDialog>
  );
}
