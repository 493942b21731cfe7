import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/hooks.ts';
import { AskDialog } from '../../legal/AskDialog.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import styles from './numbers.module.css';

/** A number that no paper bears, and why. */
export function VoidDialog({ number: given, onClose }: { number: string; onClose: () => void }) {
  const { t } = useTranslation('numbers');
  const command = useCommand();
  const toast = useToast();
  const [typed, setTyped] = useState(given);
  const [why, setWhy] = useState('');
  const [number, reason] = [typed.trim(), why.trim()];
  const save = () =>
    void command.run({ do: 'voidNumber', number, reason }, () => {
      toast(t('gaps.saved'));
      onClose();
    });
  return (
    <AskDialog
      title={t('gaps.void')}
      confirm={t('gaps.save')}
      isComplete={number !== '' && reason !== ''}
      {...{ command, onClose }}
      onConfirm={save}
    >
      <p className={styles.caption}>{t('gaps.lead')}</p>
      <TextField label={t('gaps.number')} value={typed} onValueChange={setTyped} maxLength={100} />
      <TextArea label={t('gaps.reason')} rows={2} value={why} onValueChange={setWhy} />
    </AskDialog>
  );
}
