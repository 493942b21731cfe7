import { DatabaseZap } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { useAsk } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** The browser cannot open its copy at all: it is put aside and built anew from the vault. */
export function RebuildOffer() {
  const { t } = useTranslation('backup');
  const ask = useAsk();
  const [state, setState] = useState<'idle' | 'working' | 'ready'>('idle');
  const [problem, setProblem] = useState<Problem | null>(null);
  const rebuild = async () => {
    setState('working');
    const answer = await ask('backup.rebuild', {});
    setState(answer.ok ? 'ready' : 'idle');
    setProblem(answer.ok ? null : answer.problem);
  };
  if (state === 'ready')
    return (
      <Notice tone="good" title={t('rebuild.ready')} live>
        <p>{t('rebuild.restart')}</p>
      </Notice>
    );
  return (
    <Stack>
      <p>{t('rebuild.lead')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <div>
        <Button
          look="primary"
          icon={DatabaseZap}
          disabled={state === 'working'}
          onClick={() => void rebuild()}
        >
          {t('rebuild.button')}
        </Button>
      </div>
    </Stack>
  );
}
