import { LockOpen } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserId } from '#shared/journal/ids.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { holderName, type Holder } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { PassphraseField } from '../../ui/TextField.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { Door } from './Door.tsx';
import { Recover, type Recovery } from './Recover.tsx';
import { useProblemSentence } from '../../ui/use-problem-sentence.ts';
import styles from './unlock.module.css';

interface Props {
  holders: readonly Holder[];
  corner: ReactNode;
  notice: ReactNode;
  /** Stands in the place of everything while an opening takes its time. */
  opening: ReactNode;
  onUnlock: (by: { user: UserId; passphrase: string }) => Promise<Problem | null>;
  onRecover: (recovery: Recovery) => Promise<Problem | null>;
}

/** The passphrase that opens the office, or the recovery key when it is forgotten. */
export function UnlockScreen({ opening, ...given }: Props) {
  return (
    <>
      {opening}
      {/* Hidden, not gone: what was typed and what was refused are there when an opening fails. */}
      <div hidden={opening !== null}>
        <WaysIn {...given} />
      </div>
    </>
  );
}

function WaysIn({ holders, corner, notice, onUnlock, onRecover }: Omit<Props, 'opening'>) {
  const { t } = useTranslation('unlock');
  const [way, setWay] = useState<'passphrase' | 'recovery'>('passphrase');
  if (way === 'recovery')
    return (
      <Door title={t('recover.title')} lead={t('recover.lead')} corner={corner}>
        <Recover holders={holders} onRecover={onRecover} onBack={() => setWay('passphrase')} />
      </Door>
    );
  return (
    <Door title={t('unlock.title')} corner={corner}>
      {notice}
      <ByPassphrase holders={holders} onUnlock={onUnlock} onForgot={() => setWay('recovery')} />
    </Door>
  );
}

interface ByPassphraseProps extends Pick<Props, 'holders' | 'onUnlock'> {
  onForgot: () => void;
}

function ByPassphrase({ holders, onUnlock, onForgot }: ByPassphraseProps) {
  const { t } = useTranslation('unlock');
  const language = useLanguage();
  const problemSentence = useProblemSentence();
  const [user, setUser] = useState<UserId | null>(holders[0]?.user ?? null);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);

  const unlock = async () => {
    if (user === null || passphrase === '' || busy) return;
    setBusy(true);
    const refusal = await onUnlock({ user, passphrase });
    setBusy(false);
    setProblem(refusal);
  };
  useEffect(() => {
    if (problem) field.current?.select();
  }, [problem]);
  return (
    <Form onSubmit={() => void unlock()}>
      <Stack>
        <SelectField
          label={t('unlock.person')}
          value={user}
          choices={holders.map((holder) => ({ value: holder.user, label: holderName(holder, language) }))}
          onValueChange={setUser}
        />
        <PassphraseField
          label={t('unlock.passphrase')}
          value={passphrase}
          onValueChange={setPassphrase}
          error={problem ? problemSentence(problem) : undefined}
          inputRef={field}
        />
        <div className={styles.foot}>
          <Button look="quiet" onClick={onForgot}>
            {t('unlock.forgot')}
          </Button>
          <Button look="primary" type="submit" icon={LockOpen} disabled={busy}>
            {busy ? t('unlock.opening') : t('unlock.open')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
