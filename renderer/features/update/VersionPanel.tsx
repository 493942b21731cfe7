import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Details, Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import type { UpdatesNow } from './use-updates.ts';

/** The version that runs, and the one that starts next time. */
export function VersionPanel({ updates: { status, problem, withdraw } }: { updates: UpdatesNow }) {
  const { t } = useTranslation('update');
  const toast = useToast();
  const leave = async () => {
    if (await withdraw()) toast(t('standing.withdrawn'));
  };
  return (
    <Panel title={t('standing.title')}>
      <Stack>
        {status && (
          <Details
            rows={[
              { name: t('standing.running'), value: status.version },
              { name: t('standing.builtIn'), value: status.builtIn },
            ]}
          />
        )}
        {status && status.waiting !== null && (
          <Notice tone="info">
            <p>{t('standing.waiting', { version: status.waiting })}</p>
            <div>
              <Button onClick={() => void leave()}>{t('standing.withdraw')}</Button>
            </div>
          </Notice>
        )}
        {status && !status.takesUpdates && <ProblemNotice problem={{ code: 'UPDATE_NO_KEYS' }} />}
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Panel>
  );
}
