import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blankMark, nextBlank, parseBlankMark, type BlankStock } from '#shared/cases/paper/blank-stock.ts';
import { useCommand, useToday } from '../../app/hooks.ts';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { AskDialog } from '../../legal/AskDialog.tsx';

/** A blank that became waste: its number and why. */
export function SpoilDialog({ stock, onClose }: { stock: BlankStock; onClose: () => void }) {
  const { t } = useTranslation('paper');
  const today = useToday();
  const command = useCommand();
  const toast = useToast();
  const next = nextBlank(stock);
  const [mark, setMark] = useState(next ? blankMark(next) : '');
  const [reason, setReason] = useState('');
  const blank = parseBlankMark(mark);
  const spoil = () => {
    if (!blank) return;
    void command.run({ do: 'spoilBlank', ...blank, on: today, reason: reason.trim() }, () => {
      toast(t('blanks.spoiledSaved'));
      onClose();
    });
  };
  return (
    <AskDialog
      title={t('blanks.spoil')}
      confirm={t('blanks.save')}
      isComplete={blank !== undefined && reason.trim() !== ''}
      {...{ command, onClose }}
      onConfirm={spoil}
    >
      <TextField
        label={t('blanks.mark')}
        value={mark}
        onValueChange={setMark}
        error={mark !== '' && !blank ? t('blanks.markInvalid') : undefined}
      />
      <TextArea label={t('blanks.reason')} rows={2} value={reason} onValueChange={setReason} />
    </AskDialog>
  );
}
