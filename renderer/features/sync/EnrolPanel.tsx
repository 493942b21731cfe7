import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem, Result } from '#shared/kernel/result.ts';
import { useDesk, useSettings, useSyncStatus } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { Form } from '../../ui/Form.tsx';
import { parseHttpAddress } from '../../ui/http-address.ts';
import { Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { CodeField } from './CodeField.tsx';
import { StickJoin } from './StickJoin.tsx';
import styles from './sync.module.css';

/** Takes this workstation into the region: over a line, or by files on a stick. */
export function EnrolPanel() {
  const { t } = useTranslation('sync');
  const { isRequestReady } = useSyncStatus();
  const [way, setWay] = useState<'line' | 'stick'>(isRequestReady ? 'stick' : 'line');
  return (
    <Panel title={t('enrol.title')}>
      <Stack>
        <SegmentsField
          label={t('enrol.way')}
          value={way}
          onValueChange={setWay}
          choices={[
            { value: 'line', label: t('enrol.byLine') },
            { value: 'stick', label: t('enrol.byStick') },
          ]}
        />
        {way === 'line' ? <LineEnrol /> : <StickJoin />}
      </Stack>
    </Panel>
  );
}

/** The server's address and the code it gave out. */
function LineEnrol() {
  const { t } = useTranslation('sync');
  const { sync } = useDesk();
  const { settings, save } = useSettings();
  const toast = useToast();
  const [typed, setTyped] = useState(settings.serverUrl ?? '');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const address = parseHttpAddress(typed);

  const enrol = async (): Promise<Result<null>> => {
    const kept = address === settings.serverUrl ? null : await save({ serverUrl: address ?? null });
    return kept && !kept.ok ? kept : sync.enrol(code.trim());
  };
  const submit = async () => {
    if (!address || code.trim() === '' || busy) return;
    setBusy(true);
    setProblem(null);
    const enrolled = await enrol();
    setBusy(false);
    setProblem(enrolled.ok ? null : enrolled.problem);
    if (enrolled.ok) toast(t('enrol.done'));
  };
  return (
    <Form onSubmit={() => void submit()} aria-label={t('enrol.title')}>
      <Stack>
        <p className={styles.quiet}>{t('enrol.lead')}</p>
        <div className={styles.enrol}>
          <TextField
            label={t('enrol.address')}
            hint={t('enrol.addressHint')}
            value={typed}
            onValueChange={setTyped}
            error={address === undefined ? t('enrol.addressInvalid') : undefined}
            spellCheck={false}
          />
          <CodeField value={code} onValueChange={setCode} />
        </div>
        {problem && <ProblemNotice problem={problem} />}
        <div>
          <Button look="primary" type="submit" disabled={busy || !address || code.trim() === ''}>
            {busy ? t('enrol.working') : t('enrol.confirm')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
