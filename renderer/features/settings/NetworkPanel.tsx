import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { useSettings } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Form } from '../../ui/Form.tsx';
import { parseHttpAddress } from '../../ui/http-address.ts';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import styles from './settings.module.css';

/** A root certificate is some kilobytes; what is larger is something else and is not read. */
const maxCertificateBytes = 100_000;

/** What lies between this PC and the regional server: the office's proxy and its own root certificate. */
export function NetworkPanel() {
  const { t } = useTranslation('settings');
  const { settings, save } = useSettings();
  const toast = useToast();
  const [typed, setTyped] = useState(settings.proxyUrl ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const proxy = parseHttpAddress(typed);
  const hasRoot = (settings.rootCertificate ?? null) !== null;

  const keep = async (part: Parameters<typeof save>[0], done: string) => {
    const saved = await save(part);
    setProblem(saved.ok ? null : saved.problem);
    if (saved.ok) toast(done);
  };
  const take = async (file: File) => {
    if (file.size > maxCertificateBytes) setProblem({ code: 'CERTIFICATE_MALFORMED' });
    else await keep({ rootCertificate: await file.text() }, t('network.rootSaved'));
  };
  const submit = () => {
    if (proxy !== undefined) void keep({ proxyUrl: proxy }, t('network.proxySaved'));
  };
  return (
    <Panel title={t('network.title')}>
      <Stack>
        <Form className={styles.address} onSubmit={submit} aria-label={t('network.title')}>
          <TextField
            label={t('network.proxy')}
            hint={t('network.proxyHint')}
            value={typed}
            onValueChange={setTyped}
            error={proxy === undefined ? t('server.invalid') : undefined}
            spellCheck={false}
          />
          <Button type="submit" disabled={proxy === undefined || proxy === (settings.proxyUrl ?? null)}>
            {t('network.saveProxy')}
          </Button>
        </Form>
        <p>{hasRoot ? t('network.root') : t('network.noRoot')}</p>
        <Row>
          <FileButton
            label={t('network.chooseRoot')}
            accept=".pem,.crt,.cer"
            onFile={(file) => void take(file)}
          />
          {hasRoot && (
            <Button onClick={() => void keep({ rootCertificate: null }, t('network.rootRemoved'))}>
              {t('network.removeRoot')}
            </Button>
          )}
        </Row>
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Panel>
  );
}
