import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserId } from '#shared/journal/ids.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { holderName, type Holder } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { PassphraseField, TextField } from '../../ui/TextField.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { Faults } from '../../legal/person-entry.ts';
import { useFaultText } from '../../legal/use-fault-text.ts';
import { emptySecret, secretFaults } from './founding.ts';
import styles from './unlock.module.css';

export interface Recovery {
  halves: readonly [string, string];
  user: UserId;
  name: Holder['name'];
  passphrase: string;
}

interface Props {
  holders: readonly Holder[];
  onRecover: (recovery: Recovery) => Promise<Problem | null>;
  onBack: () => void;
}

/** Two people type the two halves of the recovery key; one of the users gets a new passphrase. */
export function Recover({ holders, onRecover, onBack }: Props) {
  const { t } = useTranslation(['unlock', 'ui']);
  const language = useLanguage();
  const faultText = useFaultText();
  const [user, setUser] = useState<UserId | null>(holders[0]?.user ?? null);
  const [halves, setHalves] = useState<readonly [string, string]>(['', '']);
  const [secret, setSecret] = useState({ ...emptySecret, workstation: '—' });
  const [faults, setFaults] = useState<Faults>({});
  const [problem, setProblem] = useState<Problem | null>(null);

  const recover = async () => {
    const found = secretFaults(secret);
    setFaults(found);
    const holder = holders.find((each) => each.user === user);
    if (Object.keys(found).length === 0 && holder)
      setProblem(
        await onRecover({ halves, user: holder.user, name: holder.name, passphrase: secret.passphrase }),
      );
  };
  return (
    <Form onSubmit={() => void recover()}>
      <Stack>
        {problem && <ProblemNotice problem={problem} />}
        <TextField
          label={t('recover.half1')}
          value={halves[0]}
          onValueChange={(half) => setHalves([half, halves[1]])}
        />
        <TextField
          label={t('recover.half2')}
          value={halves[1]}
          onValueChange={(half) => setHalves([halves[0], half])}
        />
        <SelectField
          label={t('unlock.person')}
          value={user}
          choices={holders.map((holder) => ({ value: holder.user, label: holderName(holder, language) }))}
          onValueChange={setUser}
        />
        <PassphraseField
          label={t('secret.passphrase')}
          hint={t('secret.passphraseHint')}
          value={secret.passphrase}
          onValueChange={(passphrase) => setSecret({ ...secret, passphrase })}
          error={faultText(faults, 'passphrase')}
        />
        <PassphraseField
          label={t('secret.passphraseAgain')}
          value={secret.passphraseAgain}
          onValueChange={(passphraseAgain) => setSecret({ ...secret, passphraseAgain })}
          error={faultText(faults, 'passphraseAgain')}
        />
        <div className={styles.foot}>
          <Button look="quiet" onClick={onBack}>
            {t('ui:action.back')}
          </Button>
          <Button look="primary" type="submit">
            {t('recover.open')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
