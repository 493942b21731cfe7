import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberRegisters, type NumberRegister } from '#shared/cases/numbers/payloads.ts';
import type { DeviceId } from '#shared/journal/ids.ts';
import { useCommand, useDevice, useOffice, useToday } from '../../app/hooks.ts';
import { AskDialog } from '../../legal/AskDialog.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import styles from './numbers.module.css';

const readWhole = (typed: string) => (/^[1-9]\d{0,8}$/.test(typed.trim()) ? Number(typed) : undefined);
const figures = ['year', 'from', 'to'] as const;

/** Numbers that the region handed out on paper: whose, of which register and year, from which to which. */
export function AssignDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('numbers');
  const command = useCommand();
  const toast = useToast();
  const { devices, numbering } = useOffice();
  const [device, setDevice] = useState<DeviceId>(useDevice().device);
  const [register, setRegister] = useState<NumberRegister>('outgoing');
  const [typed, setTyped] = useState({ year: useToday().slice(0, 4), from: '', to: '' });
  const [year, from, to] = figures.map((figure) => readWhole(typed[figure]));
  const asked = year !== undefined &&
    from !== undefined &&
    to !== undefined &&
    from <= to && { year, from, to };
  const assign = () => {
    if (!asked) return;
    void command.run({ do: 'assignNumbers', register, device, ...asked }, () => {
      toast(t('blocks.saved'));
      onClose();
    });
  };
  return (
    <AskDialog
      title={t('blocks.assign')}
      confirm={t('blocks.save')}
      isComplete={asked !== false}
      {...{ command, onClose }}
      onConfirm={assign}
    >
      <p className={styles.caption}>{t('blocks.lead')}</p>
      <SelectField
        label={t('blocks.device')}
        value={device}
        choices={[...devices].map(([value, { card }]) => ({ value, label: card.name }))}
        onValueChange={setDevice}
      />
      {numbering.formats.has('acts') && (
        <SelectField
          label={t('blocks.register')}
          value={register}
          choices={numberRegisters.map((value) => ({ value, label: t(`formats.${value}`) }))}
          onValueChange={setRegister}
        />
      )}
      <Columns count={3}>
        {figures.map((figure) => (
          <TextField
            key={figure}
            label={t(`blocks.${figure}`)}
            value={typed[figure]}
            onValueChange={(value) => setTyped((before) => ({ ...before, [figure]: value }))}
            error={
              typed[figure] !== '' && readWhole(typed[figure]) === undefined
                ? t('blocks.numberInvalid')
                : undefined
            }
          />
        ))}
      </Columns>
    </AskDialog>
  );
}
