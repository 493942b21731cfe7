import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { NewPassphraseFields, useNewPassphrase } from '../../ui/NewPassphrase.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Door } from './Door.tsx';
import styles from './unlock.module.css';

interface Props {
  corner: ReactNode;
  onChosen: (passphrase: string) => Promise<Problem | null>;
  onBack: () => void;
}

/** Whoever came in with a passphrase from paper sets one that nobody else knows. */
export function OwnPassphrase({ corner, onChosen, onBack }: Props) {
  const { t } = useTranslation(['unlock', 'ui']);
  const secret = useNewPassphrase();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const passphrase = secret.check();
    if (passphrase === undefined || busy) return;
    setBusy(true);
    setProblem(await onChosen(passphrase));
    setBusy(false);
  };
  return (
    <Door title={t('own.title')} lead={t('own.lead')} corner={corner}>
      <Form onSubmit={() => void submit()}>
        <Stack>
          {problem && <ProblemNotice problem={problem} />}
          <NewPassphraseFields secret={secret} />
          <div className={styles.foot}>
            <Button look="quiet" onClick={onBack}>
              {t('ui:action.back')}
            </Button>
            <Button look="primary" type="submit" disabled={busy}>
              {t('own.set')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Door>
  );
}
