import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { useSettings } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { parseHttpAddress } from '../../ui/http-address.ts';
import styles from './settings.module.css';

/** Where the regional server is. Nothing is sent anywhere else. */
export function ServerPanel() {
  const { t } = useTranslation('settings');
  const { settings, save } = useSettings();
  const toast = useToast();
  const [typed, setTyped] = useState(settings.serverUrl ?? '');
  const [wrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const address = parseHttpAddress(typed);

  const submit = async () => {
    setWrong(address === undefined);
    if (address === undefined) return;
    const saved = await save({ serverUrl: address });
    setProblem(saved.ok ? null : saved.problem);
    if (saved.ok) toast(t('server.saved'));
  };
  return (
    <Panel title={t('server.title')}>
      <Form className={styles.address} onSubmit={() => void submit()} aria-label={t('server.title')}>
        <TextField
          label={t('server.label')}
          hint={t('server.hint')}
          value={typed}
          onValueChange={setTyped}
          error={wrong && address === undefined ? t('server.invalid') : undefined}
          spellCheck={false}
        />
        <Button type="submit" disabled={address === settings.serverUrl}>
          {t('server.save')}
        </Button>
      </Form>
      {problem && <ProblemNotice problem={problem} />}
    </Panel>
  );
}
