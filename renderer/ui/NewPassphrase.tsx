import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PassphraseField } from './TextField.tsx';

/** A phrase shorter than this is guessed by trying. */
export const shortestPassphrase = 10;

export interface NewPassphrase {
  readonly typed: readonly [string, string];
  readonly isChecked: boolean;
  readonly type: (which: 0 | 1, text: string) => void;
  /** The passphrase when both fields agree; otherwise undefined, and the faults are shown. */
  readonly check: () => string | undefined;
}

export function useNewPassphrase(): NewPassphrase {
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [isChecked, setChecked] = useState(false);
  return {
    typed,
    isChecked,
    type: (which, text) => setTyped(which === 0 ? [text, typed[1]] : [typed[0], text]),
    check: () => {
      setChecked(true);
      return typed[0].length >= shortestPassphrase && typed[0] === typed[1] ? typed[0] : undefined;
    },
  };
}

/** A new passphrase, typed twice. */
export function NewPassphraseFields({ secret }: { secret: NewPassphrase }) {
  const { t } = useTranslation('ui');
  const { typed, isChecked, type } = secret;
  const isShort = typed[0].length < shortestPassphrase;
  return (
    <>
      <PassphraseField
        label={t('passphrase.new')}
        hint={t('passphrase.hint')}
        value={typed[0]}
        onValueChange={(text) => type(0, text)}
        error={isChecked && isShort ? t('passphrase.short') : undefined}
      />
      <PassphraseField
        label={t('passphrase.again')}
        value={typed[1]}
        onValueChange={(text) => type(1, text)}
        error={isChecked && typed[0] !== typed[1] ? t('passphrase.different') : undefined}
      />
    </>
  );
}
